package org.lovebank.task.activity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.hours.HoursRefusal.NoSuchAttendance;

/** Reads attendances: one's own, and for organisers the whole sheet. */
@ApplicationScoped
class ReadHours {

    private static final UUID FIRST = new UUID(0, 0);

    private final ActivityRepository activities;
    private final AttendanceRepository attendances;
    private final Cursors cursors;

    ReadHours(ActivityRepository activities, AttendanceRepository attendances, Cursors cursors) {
        this.activities = activities;
        this.attendances = attendances;
        this.cursors = cursors;
    }

    @Transactional
    AttendanceView one(Caller caller, UUID activityId, UUID attendanceId) {
        Activity activity = activities.findFor(caller, activityId);
        ActivityAttendance attendance = attendances.found(activityId, attendanceId);
        if (!caller.is(attendance.volunteerId()) && !activity.runBy(caller)) {
            throw new Refused(new NoSuchAttendance(attendanceId));
        }
        return AttendanceView.of(attendance);
    }

    @Transactional
    Page<AttendanceView> sheet(Caller caller, UUID activityId, Paging paging) {
        activities.findFor(caller, activityId).belonging().mustBeRunBy(caller);
        String list = "attendances-in/" + activityId;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<ActivityAttendance> found = attendances.of(activityId, after, paging.size() + 1);
        return cursors.page(
                        found,
                        paging,
                        list,
                        attendance -> List.of(attendance.id().toString()))
                .map(AttendanceView::of);
    }
}
