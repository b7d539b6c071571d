package org.lovebank.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the love bank (timebank-service) tells of minutes that are given away, and of who decides that. */
public sealed interface GivingEvent extends DomainEvent {

    /** A matter before a council was proposed, signed, approved or refused; {@code subjectId} is the matter's own id. */
    @EventType("tb.approval.state-changed.v1")
    record ApprovalStateChanged(
            UUID subject,
            long version,
            String kind,
            UUID subjectId,
            String areaPath,
            String state,
            int signatures,
            Instant changedAt)
            implements GivingEvent {}

    /** A gift of minutes moved through its life; by what relation is not told. */
    @EventType("tb.gift.state-changed.v1")
    record GiftStateChanged(
            UUID subject,
            long version,
            UUID fromAccountId,
            UUID toAccountId,
            long minutes,
            String state,
            Instant changedAt)
            implements GivingEvent {}

    /** A programme that grants minutes to a category of key recipients was proposed, decided or ended. */
    @EventType("tb.grant-programme.state-changed.v1")
    record GrantProgrammeStateChanged(
            UUID subject,
            long version,
            UUID branchId,
            String categoryCode,
            long minutesPerMonth,
            String state,
            Instant changedAt)
            implements GivingEvent {}

    /**
     * An account was closed for good: by its HOLDER, for an heir (INHERITANCE), or because nobody claimed what its holder
     * left (UNCLAIMED).
     */
    @EventType("tb.account.closed.v1")
    record AccountClosed(
            UUID subject, long version, String cause, long movedMinutes, long expiredPoints, Instant closedAt)
            implements GivingEvent {}

    /** The answer to {@code vol.erasure.asked.v1}: codes of what is open here with the person; empty when nothing is. */
    @EventType("tb.erasure.answered.v1")
    record BankErasureAnswered(UUID subject, long version, UUID personId, List<String> obligations, Instant answeredAt)
            implements GivingEvent {}

    /** A holder has died: heirs may apply until {@code applyUntil}; or it is settled. */
    @EventType("tb.estate.state-changed.v1")
    record EstateStateChanged(UUID subject, long version, String state, Instant applyUntil, Instant changedAt)
            implements GivingEvent {}
}
