package org.lovebank.task.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.aid.AidRefusal.NoSuchAidDistribution;
import org.lovebank.task.aid.AidView.Totals;
import org.lovebank.task.campaign.Campaigns;
import org.lovebank.task.occasion.Occasions;
import org.lovebank.task.place.KnownPlaces;

/** Notes what was handed out, and shows it to the staff of the area. */
@ApplicationScoped
class NoteAid {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final AidRepository sheets;
    private final KnownPlaces places;
    private final Campaigns campaigns;
    private final Occasions occasions;
    private final Cursors cursors;
    private final Clock clock;

    NoteAid(
            AidRepository sheets,
            KnownPlaces places,
            Campaigns campaigns,
            Occasions occasions,
            Cursors cursors,
            Clock clock) {
        this.sheets = sheets;
        this.places = places;
        this.campaigns = campaigns;
        this.occasions = occasions;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    AidView by(Caller caller, AidRequest asked) {
        AreaPath place = places.within(caller, asked.areaPath());
        campaigns.mustKnow(asked.campaignCode());
        occasions.mustKnow(asked.occasionCode());
        AidDistribution sheet = new AidDistribution(asked, place, caller.id(), clock.instant());
        sheets.persistAndFlush(sheet);
        return sheet.whole();
    }

    @Transactional
    AidView one(Caller caller, UUID id) {
        return sheets.findByIdOptional(id)
                .filter(sheet -> sheet.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchAidDistribution(id)))
                .whole();
    }

    @Transactional
    Page<AidView> in(Caller caller, AreaPath place, Paging paging) {
        KnownPlaces.mustHold(caller, place, AidDistribution.STAFF);
        String list = "aid/" + place;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return cursors.page(
                        sheets.in(place, before, paging.size() + 1),
                        paging,
                        list,
                        sheet -> List.of(sheet.id().toString()))
                .map(AidDistribution::summary);
    }

    @Transactional
    Totals totals(Caller caller, AreaPath place, LocalDate from, LocalDate to) {
        KnownPlaces.mustHold(caller, place, AidDistribution.STAFF);
        return sheets.totals(place, from, to);
    }
}
