package org.lovebank.task.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.absence.AbsenceRefusal.AbsencesNotYours;

/** Reads absences: one's own, or those of an area for its staff. */
@ApplicationScoped
class ReadAbsences {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN
    };

    private final AbsenceRepository absences;
    private final Cursors cursors;

    ReadAbsences(AbsenceRepository absences, Cursors cursors) {
        this.absences = absences;
        this.cursors = cursors;
    }

    @Transactional
    Page<AbsenceView> list(Caller caller, @Nullable String areaPath, Paging paging) {
        String list = "no-shows/" + (areaPath == null ? caller.id() : areaPath);
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<Absence> found = areaPath == null
                ? absences.of(caller.id(), before, paging.size() + 1)
                : absences.in(ofStaff(caller, areaPath), before, paging.size() + 1);
        return cursors.page(
                        found,
                        paging,
                        list,
                        absence -> List.of(absence.assignmentId().toString()))
                .map(AbsenceView::of);
    }

    private static AreaPath ofStaff(Caller caller, String areaPath) {
        AreaPath area = new AreaPath(areaPath);
        if (!caller.holdsIn(area, STAFF)) {
            throw new Refused(new AbsencesNotYours(areaPath));
        }
        return area;
    }
}
