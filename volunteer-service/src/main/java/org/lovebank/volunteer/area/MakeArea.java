package org.lovebank.volunteer.area;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.AreaCodeTaken;
import org.lovebank.volunteer.area.AreaRefusal.UnknownArea;
import org.lovebank.volunteer.area.AreaResource.NewArea;

@ApplicationScoped
class MakeArea {

    private final AreaRepository areas;
    private final EventLog log;
    private final Clock clock;

    MakeArea(AreaRepository areas, EventLog log, Clock clock) {
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AreaView by(Caller caller, NewArea wanted) {
        Area parent =
                areas.find(wanted.parentPath()).orElseThrow(() -> new Refused(new UnknownArea(wanted.parentPath())));
        parent.mustBeReachedBy(caller);
        AreaProfile profile = wanted.profile() == null ? AreaProfile.EMPTY : wanted.profile();
        Area area = parent.with(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.code(),
                wanted.level(),
                wanted.name().strip(),
                profile,
                clock.instant());
        if (areas.find(area.place().value()).isPresent()) {
            throw new Refused(new AreaCodeTaken(area.place().value()));
        }
        areas.keep(area);
        if (area.isTold()) {
            log.append(area.event());
        }
        return area.view();
    }
}
