package org.lovebank.task.activity.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.evidence.EvidenceGrade;
import org.lovebank.task.evidence.Method;

/** An attendance as its volunteer and the organisers see it. */
@Schema(name = "ActivityAttendance")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceView(
        UUID id,
        UUID activityId,
        UUID shiftId,
        UUID signUpId,
        UUID volunteerId,
        AttendanceState state,
        List<AttendanceState> next,
        MomentView checkIn,
        @Nullable MomentView checkOut,
        @Nullable Integer breakMinutes,
        @Nullable Integer minutes,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable UUID serviceRecordId,
        @Nullable String serviceRecordState,
        Instant changedAt,
        long version) {

    /** Coming or going, and who wrote it down. */
    @Schema(name = "AttendanceMoment")
    public record MomentView(Instant at, Method method, UUID recordedBy, Instant recordedAt) {
        static MomentView of(Moment moment) {
            return new MomentView(moment.at(), moment.method(), moment.recordedBy(), moment.recordedAt());
        }
    }

    /** The attendance as it stands. */
    public static AttendanceView of(ActivityAttendance attendance) {
        Result result = attendance.result();
        Moment went = attendance.went();
        return new AttendanceView(
                attendance.id(),
                attendance.activityId(),
                attendance.shiftId(),
                attendance.signUpId(),
                attendance.volunteerId(),
                attendance.state(),
                attendance.state().next(),
                MomentView.of(attendance.came()),
                went == null ? null : MomentView.of(went),
                result.breakMinutes(),
                result.minutes(),
                result.evidenceGrade(),
                result.confirmedBy(),
                result.confirmedAt(),
                result.recordId(),
                result.recordState(),
                attendance.changedAt(),
                attendance.version());
    }
}
