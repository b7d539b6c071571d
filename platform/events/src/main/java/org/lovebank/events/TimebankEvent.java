package org.lovebank.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * The ledger was sealed: the last row of every lane, chained to the seal before and signed (docs/ledger-proof.md).
     * {@code version} is the checkpoint's number; hashes, root and signature are hexadecimal.
     */
    @EventType("tb.checkpoint.made.v1")
    record CheckpointMade(
            UUID subject,
            long version,
            Instant sealedAt,
            List<SealedLane> heads,
            String previousRoot,
            String root,
            String keyId,
            String signature)
            implements TimebankEvent {}

    /** The last sealed row of a lane. */
    record SealedLane(int lane, long sequence, String hash) {}

    /**
     * A reconciliation found what does not agree, told once. {@code code} says what does not, {@code about} names the
     * service record, hold, lane or check, {@code expected} and {@code found} are minutes, points or rows.
     */
    @EventType("tb.reconciliation.break-found.v1")
    record ReconciliationBreakFound(
            UUID subject,
            long version,
            UUID reconciliationId,
            String code,
            String about,
            @Nullable Long expected,
            @Nullable Long found,
            Instant foundAt)
            implements TimebankEvent {}

    /** A dispute on a posting moved through its life; what was written in it stays in the house. */
    @EventType("tb.transfer-dispute.state-changed.v1")
    record TransferDisputeStateChanged(
            UUID subject,
            long version,
            UUID transferId,
            UUID holderId,
            String reasonCode,
            String state,
            @Nullable String decision,
            Instant changedAt)
            implements TimebankEvent {}

    /** The bank has not answered or decided a dispute in time; told once for each {@code step}, ANSWER or DECISION. */
    @EventType("tb.transfer-dispute.overdue.v1")
    record TransferDisputeOverdue(
            UUID subject, long version, UUID transferId, String areaPath, String step, Instant dueAt, Instant toldAt)
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

    /**
     * Points of one lot will be gone on {@code expiresOn}; told {@code daysBefore} 90, 30 and 7 days, once each. The
     * subject is the transfer that granted the lot; {@code pointsLeft} are neither spent nor held.
     */
    @EventType("tb.points.expiring.v1")
    record PointsExpiring(
            UUID subject,
            long version,
            UUID accountId,
            UUID holderId,
            long pointsLeft,
            LocalDate expiresOn,
            int daysBefore,
            Instant toldAt)
            implements TimebankEvent {}

    /** Somebody joined or left a branch's council, or changed seats; the person is an id, the registry knows the name. */
    @EventType("tb.council-member.changed.v1")
    record CouncilMemberChanged(
            UUID subject,
            long version,
            UUID branchId,
            UUID personId,
            String seat,
            LocalDate termFrom,
            @Nullable LocalDate termTo,
            Instant changedAt)
            implements TimebankEvent {}

    /**
     * Saved minutes have not moved for the policy's months: spend them, give them to a relative, donate them. Once for each
     * day of last movement.
     */
    @EventType("tb.account.dormant.v1")
    record AccountDormant(
            UUID subject,
            long version,
            UUID ownerId,
            UUID branchId,
            long availableMinutes,
            LocalDate lastMovedOn,
            int dormantMonths,
            Instant toldAt)
            implements TimebankEvent {}

    /** A holder nears the cap, beyond which minutes flow to the public pool. Once an account and year. */
    @EventType("tb.cap.warning.v1")
    record CapWarning(
            UUID subject,
            long version,
            UUID ownerId,
            UUID branchId,
            long availableMinutes,
            long capMinutes,
            Instant toldAt)
            implements TimebankEvent {}

    /**
     * What a branch's holders have saved would take longer to serve than the policy's months; {@code monthsToClear} is
     * rounded up, null when nobody served in the last 30 days. Once a branch and month.
     */
    @EventType("tb.coverage.alert.v1")
    record CoverageAlert(
            UUID subject,
            long version,
            String areaPath,
            LocalDate takenOn,
            long liabilityMinutes,
            long capacityMinutes,
            @Nullable Long monthsToClear,
            int alertMonths,
            Instant toldAt)
            implements TimebankEvent {}
}
