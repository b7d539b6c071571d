package org.lovebank.volunteer.volunteer.turnaround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.KnownAreas;

@ApplicationScoped
class MeasureTurnaround {

    private static final int DAYS_WHEN_NOT_SAID = 90;

    private final TurnaroundRepository registrations;
    private final KnownAreas areas;
    private final Clock clock;

    MeasureTurnaround(TurnaroundRepository registrations, KnownAreas areas, Clock clock) {
        this.registrations = registrations;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    public List<Turnaround> in(Caller caller, String areaPath, @Nullable LocalDate from, @Nullable LocalDate to) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), Time.DAYS) : to;
        return registrations.of(place, from == null ? last.minusDays(DAYS_WHEN_NOT_SAID) : from, last);
    }
}
