package org.lovebank.volunteer.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.NoSuchArea;
import org.lovebank.volunteer.area.AreaResource.AreaEdit;

@ApplicationScoped
class ChangeArea {

    private final AreaRepository areas;
    private final EventLog log;
    private final Clock clock;

    ChangeArea(AreaRepository areas, EventLog log, Clock clock) {
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AreaView by(Caller caller, String path, @Nullable String ifMatch, AreaEdit edit) {
        Area area = areas.findForChange(path).orElseThrow(() -> new Refused(new NoSuchArea(path)));
        area.mustBeReachedBy(caller);
        new Version(area.version()).mustMatch(ifMatch);
        area.describe(edit.name().strip(), edit.profile(), clock.instant());
        areas.keep(area);
        if (area.isTold()) {
            log.append(area.event());
        }
        return area.view();
    }
}
