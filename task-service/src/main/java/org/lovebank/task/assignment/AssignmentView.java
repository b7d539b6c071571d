package org.lovebank.task.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.evidence.Attendance;
import org.lovebank.task.evidence.CheckPoint;
import org.lovebank.task.evidence.DistanceBand;
import org.lovebank.task.evidence.EvidenceGrade;
import org.lovebank.task.evidence.Method;
import org.lovebank.task.evidence.Witness;
import org.lovebank.task.evidence.WitnessMethod;
import org.lovebank.task.promise.Via;

/** An assignment as its people see it. */
@Schema(name = "Assignment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentView(
        UUID id,
        @Nullable UUID wishId,
        @Nullable UUID orderId,
        UUID volunteerId,
        UUID beneficiaryId,
        AssignmentState state,
        String areaPath,
        String categoryCode,
        String title,
        String place,
        Instant plannedFrom,
        Instant plannedTo,
        Via via,
        @Nullable Instant offeredAt,
        @Nullable Instant answerBy,
        @Nullable Instant acceptedAt,
        @Nullable UUID insteadOf,
        @Nullable CheckView checkIn,
        @Nullable CheckView checkOut,
        @Nullable Integer breakMinutes,
        @Nullable Integer minutes,
        @Nullable WitnessView witness,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Integer score,
        @Nullable UUID endedBy,
        @Nullable String endReason,
        @Nullable UUID serviceRecordId,
        @Nullable String serviceRecordState,
        long version) {

    /** A check-in or check-out, and who wrote it down. */
    @Schema(name = "Check")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CheckView(
            Instant at,
            Method method,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable DistanceBand distanceBand,
            @Nullable Boolean distancePassed,
            boolean codeSpoken) {
        static @Nullable CheckView of(@Nullable CheckPoint point) {
            return point == null
                    ? null
                    : new CheckView(
                            point.at(),
                            point.method(),
                            point.recordedBy(),
                            point.recordedAt(),
                            point.band(),
                            passed(point.band()),
                            point.codeSpoken());
        }
    }

    private static @Nullable Boolean passed(@Nullable DistanceBand band) {
        if (band == null || band == DistanceBand.UNKNOWN) {
            return null;
        }
        return band.passed();
    }

    /** A signature, masked. */
    @Schema(name = "Witness")
    public record WitnessView(UUID id, String maskedName, WitnessMethod method, UUID recordedBy, Instant signedAt) {
        static @Nullable WitnessView of(@Nullable Witness seenBy) {
            return seenBy == null
                    ? null
                    : new WitnessView(
                            seenBy.personId(),
                            seenBy.maskedName(),
                            seenBy.method(),
                            seenBy.recordedBy(),
                            seenBy.signedAt());
        }
    }

    /** The assignment as it stands. */
    public static AssignmentView of(Assignment assignment) {
        Plan plan = assignment.plan();
        Attendance attendance = assignment.attendance();
        Outcome outcome = assignment.outcome();
        return new AssignmentView(
                assignment.id(),
                plan.wishId(),
                plan.orderId(),
                assignment.volunteerId(),
                plan.beneficiaryId(),
                assignment.state(),
                plan.area().value(),
                plan.categoryCode(),
                plan.title(),
                plan.place(),
                plan.planned().from(),
                plan.planned().to(),
                assignment.promise().via(),
                assignment.promise().offeredAt(),
                assignment.promise().answerBy(),
                assignment.promise().acceptedAt(),
                assignment.promise().insteadOf(),
                CheckView.of(attendance.checkIn()),
                CheckView.of(attendance.checkOut()),
                attendance.breakMinutes(),
                attendance.minutes(),
                WitnessView.of(attendance.witness()),
                attendance.evidenceGrade(),
                outcome.confirmedBy(),
                outcome.confirmedAt(),
                outcome.score(),
                outcome.endedBy(),
                outcome.endReason(),
                outcome.recordId(),
                outcome.recordState(),
                assignment.version());
    }
}
