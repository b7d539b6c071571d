package org.lovebank.volunteer.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.area.KnownAreas.Described;

/** Puts what is stated of a place beside what is counted there. */
@ApplicationScoped
class DescribeCommunity {

    private final KnownAreas areas;
    private final CommunityRepository communities;
    private final Clock clock;

    DescribeCommunity(KnownAreas areas, CommunityRepository communities, Clock clock) {
        this.areas = areas;
        this.communities = communities;
        this.clock = clock;
    }

    @Transactional
    public CommunityView at(String path) {
        Described area = areas.described(path);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        return CommunityView.of(
                area, communities.registeredIn(area.place(), today), communities.levelsBelow(area.place()));
    }
}
