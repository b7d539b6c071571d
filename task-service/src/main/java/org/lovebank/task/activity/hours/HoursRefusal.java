package org.lovebank.task.activity.hours;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why hours are not taken. */
public sealed interface HoursRefusal extends Refusal {

    /** There is no such attendance, or not for this caller. */
    record NoSuchAttendance(UUID attendanceId) implements HoursRefusal {}

    /** The present state does not allow this. */
    record AttendanceNotInThatState(UUID attendanceId, AttendanceState state, List<AttendanceState> allowedNext)
            implements HoursRefusal {}

    /** One's own coming and going is noted now; a time is given only by an organiser, who says how it is known. */
    record OwnTimeIsNow(UUID activityId) implements HoursRefusal {}

    /** Who notes it for another says whether it came by PHONE or PAPER. */
    record SheetSaysHow(UUID activityId) implements HoursRefusal {}

    /** Not within the shift. */
    record OutsideShift(UUID shiftId, Instant earliestAt, Instant latestAt) implements HoursRefusal {}

    /** Nothing is left between coming and going. */
    record NoTimeAttended(UUID attendanceId) implements HoursRefusal {}

    /** Hours are confirmed by an organiser there who is somebody else. */
    record HoursNotYoursToConfirm(UUID attendanceId) implements HoursRefusal {}

    /** More than the sheet says. */
    record MoreThanAttended(UUID attendanceId, int attendedMinutes) implements HoursRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAttendance _ -> Kind.MISSING;
            case AttendanceNotInThatState _, OutsideShift _ -> Kind.CONFLICT;
            case HoursNotYoursToConfirm _ -> Kind.FORBIDDEN;
            case OwnTimeIsNow _, SheetSaysHow _, NoTimeAttended _, MoreThanAttended _ -> Kind.INVALID;
        };
    }
}
