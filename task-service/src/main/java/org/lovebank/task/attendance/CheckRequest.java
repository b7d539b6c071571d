package org.lovebank.task.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRefusal.NotYourAssignment;
import org.lovebank.task.attendance.AttendanceRefusal.ReportNeedsMethod;
import org.lovebank.task.attendance.AttendanceRefusal.ReportOfTheFuture;
import org.lovebank.task.attendance.AttendanceRefusal.ReportTooOld;
import org.lovebank.task.attendance.AttendanceRefusal.TimeOnlyByReport;
import org.lovebank.task.evidence.CheckPoint;
import org.lovebank.task.evidence.Method;

/** A check-in or check-out; {@code at} and a method other than APP are for staff who enter a report. */
@Schema(name = "CheckRequest")
record CheckRequest(
        @Schema(description = "Only for staff entering a PHONE or PAPER report; otherwise now. 仅限工作人员代录，否则为当前时间。")
        @Nullable Instant at,

        @Nullable Method method,
        @Min(0) @Max(1440) @Nullable Integer breakMinutes) {

    private static final CheckRequest NOW = new CheckRequest(null, null, null);

    /** An empty request means now. */
    static CheckRequest orNow(@Nullable CheckRequest asked) {
        return asked == null ? NOW : asked;
    }

    int breaks() {
        return breakMinutes == null ? 0 : breakMinutes;
    }

    CheckPoint point(Assignment assignment, Caller caller, Instant now, Duration oldest) {
        UUID id = assignment.id();
        if (caller.is(assignment.volunteerId())) {
            if (at != null || (method != null && method.onBehalf())) {
                throw new Refused(new TimeOnlyByReport(id));
            }
            return new CheckPoint(now, Method.APP, caller.id(), now);
        }
        if (!assignment.plan().inCareOf(caller)) {
            throw new Refused(new NotYourAssignment(id));
        }
        if (method == null || !method.onBehalf()) {
            throw new Refused(new ReportNeedsMethod(id));
        }
        Instant reported = at == null ? now : at;
        if (reported.isAfter(now)) {
            throw new Refused(new ReportOfTheFuture(id));
        }
        if (reported.isBefore(now.minus(oldest))) {
            throw new Refused(new ReportTooOld(id, now.minus(oldest)));
        }
        return new CheckPoint(reported, method, caller.id(), now);
    }
}
