package org.lovebank.task.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRefusal.NotYourAssignment;
import org.lovebank.task.attendance.AttendanceRefusal.PositionOfAnother;
import org.lovebank.task.attendance.AttendanceRefusal.ReportNeedsMethod;
import org.lovebank.task.attendance.AttendanceRefusal.ReportOfTheFuture;
import org.lovebank.task.attendance.AttendanceRefusal.ReportTooOld;
import org.lovebank.task.attendance.AttendanceRefusal.TimeOnlyByReport;
import org.lovebank.task.attendance.position.GivenPosition;
import org.lovebank.task.evidence.CheckPoint;
import org.lovebank.task.evidence.Method;

/** A check-in or check-out; {@code at} and a method other than APP are for staff who enter a report. */
@Schema(name = "CheckRequest")
public record CheckRequest(
        @Schema(description = "Only for staff entering a PHONE or PAPER report; otherwise now. 仅限工作人员代录，否则为当前时间。")
        @Nullable Instant at,

        @Nullable Method method,
        @Min(0) @Max(1440) @Nullable Integer breakMinutes,

        @Schema(description = "Only the volunteer's own, never required; kept as a band. 仅限本人，非必填，仅保留距离区间。")
        @Valid @Nullable GivenPosition position,

        @Schema(description = "The one-time code that the recipient spoke. 受助人口述的一次性验证码。")
        @Pattern(regexp = "\\d{4}") @Nullable String code) {

    private static final CheckRequest NOW = new CheckRequest(null, null, null, null, null);

    /** A line of a paper sheet. */
    public static CheckRequest onPaper(Instant at, @Nullable Integer breakMinutes) {
        return new CheckRequest(at, Method.PAPER, breakMinutes, null, null);
    }

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
        if (position != null) {
            throw new Refused(new PositionOfAnother(id));
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
