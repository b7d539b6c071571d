package org.lovebank.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the love bank (timebank-service) tells of a service record's minutes, and of the minutes that pay for an order. */
public sealed interface DepositEvent extends DomainEvent {

    /** A confirmed service record could not be deposited: a person must decide. */
    @EventType("tb.deposit.rejected.v1")
    record DepositRejected(UUID subject, long version, UUID volunteerId, String code, Instant rejectedAt)
            implements DepositEvent {}

    /**
     * A service record's minutes are in the ledger: {@code transferId} is the deposit, {@code fundedFrom} whose minutes they
     * were: NONE (issued), RECIPIENT, POOL or GRANT.
     */
    @EventType("tb.deposit.posted.v1")
    record DepositPosted(
            UUID subject,
            long version,
            UUID volunteerId,
            @Nullable UUID orderId,
            UUID transferId,
            int minutes,
            String fundedFrom,
            Instant postedAt)
            implements DepositEvent {}

    /** Pool or fund could not pay for a service record; the volunteer has the minutes, the council has a break to mend. */
    @EventType("tb.deposit.underfunded.v1")
    record DepositUnderfunded(
            UUID subject,
            long version,
            @Nullable UUID orderId,
            String fundingSource,
            String code,
            int minutes,
            Instant postedAt)
            implements DepositEvent {}

    /** Minutes of {@code payerId} are set aside for an order, until {@code expiresAt} if the policy says so. */
    @EventType("tb.hold.placed.v1")
    record HoldPlaced(
            UUID subject,
            long version,
            UUID orderId,
            UUID payerId,
            int minutes,
            @Nullable Instant expiresAt,
            Instant placedAt)
            implements DepositEvent {}

    /** Minutes for an order were not set aside, and why. */
    @EventType("tb.hold.refused.v1")
    record HoldRefused(UUID subject, long version, UUID orderId, UUID payerId, String code, Instant refusedAt)
            implements DepositEvent {}

    /** What was set aside was paid for a service record; what was beyond its minutes went back. */
    @EventType("tb.hold.captured.v1")
    record HoldCaptured(
            UUID subject,
            long version,
            UUID orderId,
            UUID payerId,
            UUID recordId,
            int capturedMinutes,
            int releasedMinutes,
            Instant capturedAt)
            implements DepositEvent {}

    /** The payer has the minutes again; {@code reason} is RELEASED, CANCELLED, EXPIRED, UNUSED or RECORD_TAKEN_BACK. */
    @EventType("tb.hold.released.v1")
    record HoldReleased(
            UUID subject, long version, UUID orderId, UUID payerId, int minutes, String reason, Instant releasedAt)
            implements DepositEvent {}
}
