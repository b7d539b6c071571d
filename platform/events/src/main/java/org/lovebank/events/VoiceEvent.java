package org.lovebank.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What residents say and what becomes of it (task-service): matters, opinions, complaints. No text ever travels. */
public sealed interface VoiceEvent extends TaskEvent.Voiced {

    /** A matter that came in moved through its life. */
    @EventType("task.intake.state-changed.v1")
    record IntakeStateChanged(UUID subject, long version, Matter matter) implements VoiceEvent {}

    /** A matter without its words; {@code outcome} is present when it has ended or is referred. */
    record Matter(
            String intakeNo,
            String channel,
            String areaPath,
            String urgency,
            String dimension,
            @Nullable String categoryCode,
            String state,
            @Nullable String outcome,
            @Nullable UUID wishId,
            @Nullable UUID orderId,
            @Nullable Instant dueAt,
            Instant changedAt) {}

    /** A matter's clock ran out and somebody higher up has to look: 1 is the station, 2 the centre. */
    @EventType("task.intake.overdue.v1")
    record IntakeOverdue(
            UUID subject,
            long version,
            String intakeNo,
            String areaPath,
            String state,
            int escalationLevel,
            Instant dueAt,
            Instant toldAt)
            implements VoiceEvent {}

    /** One side's opinion about a service; who gave it is not told. */
    @EventType("task.evaluation.submitted.v1")
    record EvaluationSubmitted(UUID subject, long version, Opinion evaluation) implements VoiceEvent {}

    /** {@code side} is who speaks, RECIPIENT or VOLUNTEER; {@code targetId} is whom it is about; 1 to 5. */
    record Opinion(
            UUID assignmentId,
            String side,
            UUID targetId,
            int score,
            List<String> tags,
            String areaPath,
            String categoryCode,
            Instant submittedAt) {}

    /** A complaint or a dispute moved through its life. */
    @EventType("task.complaint.state-changed.v1")
    record ComplaintStateChanged(UUID subject, long version, Case complaint) implements VoiceEvent {}

    /** A case without its people and its words; {@code about} is ASSIGNMENT or CLAIM. */
    record Case(
            String complaintNo,
            String kind,
            String reason,
            String about,
            UUID aboutId,
            String areaPath,
            String state,
            @Nullable String outcome,
            @Nullable Instant dueAt,
            Instant changedAt) {}

    /** A case's clock ran out. */
    @EventType("task.complaint.overdue.v1")
    record ComplaintOverdue(
            UUID subject,
            long version,
            String complaintNo,
            String areaPath,
            String state,
            int escalationLevel,
            Instant dueAt,
            Instant toldAt)
            implements VoiceEvent {}

    /** It was decided for good that a complaint was right, wholly or in part; {@code minutes} is what still counts. */
    @EventType("task.complaint.upheld.v1")
    record ComplaintUpheld(UUID subject, long version, Upheld complaint) implements VoiceEvent {}

    /** {@code respondentId} is whom it was about; {@code serviceRecordId} is there when the service counted already. */
    record Upheld(
            String complaintNo,
            String kind,
            String reason,
            String outcome,
            UUID respondentId,
            String about,
            UUID aboutId,
            @Nullable UUID serviceRecordId,
            @Nullable Integer minutes,
            String areaPath,
            Instant upheldAt) {}

    /** The answer to {@code vol.erasure.asked.v1}: codes of what is open here with the person; empty when nothing is. */
    @EventType("task.erasure.answered.v1")
    record WorkErasureAnswered(UUID subject, long version, UUID personId, List<String> obligations, Instant answeredAt)
            implements VoiceEvent {}

    /** Nobody has taken a wish on for as long as the policy allows: its community has to make an order of it. */
    @EventType("task.wish.unclaimed.v1")
    record WishUnclaimed(
            UUID subject, long version, String wishNo, String areaPath, Instant publishedAt, Instant toldAt)
            implements VoiceEvent {}
}
