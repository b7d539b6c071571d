package org.lovebank.task.attendance;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a check-in, a check-out or a signature is not taken. */
sealed interface AttendanceRefusal extends Refusal {

    /** A volunteer's own check is made now, by the app; a time is given only by staff who enter a report. */
    record TimeOnlyByReport(UUID assignmentId) implements AttendanceRefusal {}

    /** Staff say how the report reached them: by phone or on paper. */
    record ReportNeedsMethod(UUID assignmentId) implements AttendanceRefusal {}

    /** Too early or too late to check in. */
    record OutsideCheckInWindow(UUID assignmentId, Instant earliestAt, Instant latestAt) implements AttendanceRefusal {}

    /** Too late to check out by oneself: staff enter what the sheet says. */
    record CheckOutTooLate(UUID assignmentId, Instant latestAt) implements AttendanceRefusal {}

    /** What has not happened yet cannot be reported. */
    record ReportOfTheFuture(UUID assignmentId) implements AttendanceRefusal {}

    /** The report comes too late. */
    record ReportTooOld(UUID assignmentId, Instant earliestAt) implements AttendanceRefusal {}

    /** Who signs with a login signs for themselves; a paper signature names its witness. */
    record WitnessMissing(UUID assignmentId) implements AttendanceRefusal {}

    /** Only the volunteer's own phone tells where the volunteer is. */
    record PositionOfAnother(UUID assignmentId) implements AttendanceRefusal {}

    /** A signature by spoken code needs the code, and no other does. */
    record CodeAndMethodDisagree(UUID assignmentId) implements AttendanceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OutsideCheckInWindow _, CheckOutTooLate _ -> Kind.CONFLICT;
            case TimeOnlyByReport _,
                    ReportNeedsMethod _,
                    ReportOfTheFuture _,
                    ReportTooOld _,
                    WitnessMissing _,
                    PositionOfAnother _,
                    CodeAndMethodDisagree _ -> Kind.INVALID;
        };
    }
}
