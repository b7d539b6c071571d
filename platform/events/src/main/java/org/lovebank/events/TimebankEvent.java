package org.lovebank.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the love bank (timebank-service) tells. */
public sealed interface TimebankEvent extends DomainEvent {

    /** A holder's accounts and passbook were opened. */
    @EventType("tb.account.opened.v1")
    record AccountOpened(
            UUID subject,
            long version,
            String ownerType,
            UUID ownerId,
            String passbookNo,
            String areaPath,
            Instant openedAt)
            implements TimebankEvent {}

    /**
     * One transfer of the journal: the journal itself is the log. {@code unit} is MIN or PTS; {@code amount} is positive
     * and moves from the debit account to the credit account; {@code referenceId} is the service record, redemption or
     * original transfer behind it.
     */
    @EventType("tb.transfer.posted.v1")
    record TransferPosted(
            UUID subject,
            long version,
            String kind,
            String unit,
            long amount,
            UUID debitAccountId,
            UUID creditAccountId,
            @Nullable UUID referenceId,
            int policyVersion,
            Instant effectiveAt,
            Instant recordedAt)
            implements TimebankEvent {}

    /** A confirmed service record could not be deposited: a person must decide. */
    @EventType("tb.deposit.rejected.v1")
    record DepositRejected(UUID subject, long version, UUID volunteerId, String code, Instant rejectedAt)
            implements TimebankEvent {}

    /** A redemption moved through its life. */
    @EventType("tb.redemption.state-changed.v1")
    record RedemptionStateChanged(
            UUID subject,
            long version,
            UUID holderId,
            UUID catalogItemId,
            int quantity,
            String unit,
            long price,
            String state,
            Instant changedAt)
            implements TimebankEvent {}

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
            implements TimebankEvent {}
}
