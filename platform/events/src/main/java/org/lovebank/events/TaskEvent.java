package org.lovebank.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the wish wall and its work (task-service) tell. */
public sealed interface TaskEvent extends DomainEvent {

    /** What residents say and what becomes of it; the records stand in {@link VoiceEvent}. */
    sealed interface Voiced extends TaskEvent permits VoiceEvent {}

    /** What groups do together and who came; the records stand in {@link ActivityEvent}. */
    sealed interface Grouped extends TaskEvent permits ActivityEvent {}

    /** The care around service; the records stand in {@link CareEvent}. */
    sealed interface Cared extends TaskEvent permits CareEvent {}

    /** A wish moved through its life. */
    @EventType("task.wish.state-changed.v1")
    record WishStateChanged(UUID subject, long version, WishState state) implements TaskEvent {}

    /** A wish without its people: {@code needs} and {@code offers} are category codes. */
    record WishState(
            String wishNo,
            String state,
            String areaPath,
            List<String> needs,
            List<String> offers,
            @Nullable UUID claimId,
            Instant changedAt) {}

    /** An assignment moved through its life. */
    @EventType("task.assignment.state-changed.v1")
    record AssignmentStateChanged(
            UUID subject,
            long version,
            @Nullable UUID wishId,
            @Nullable UUID orderId,
            UUID volunteerId,
            String state,
            Instant changedAt)
            implements TaskEvent {}

    /** Service happened and both sides said so: a claim that the registry may turn into a service record. */
    @EventType("task.assignment.completed.v1")
    record AssignmentCompleted(UUID subject, long version, CompletedAssignment assignment) implements TaskEvent {}

    /**
     * What a completed assignment, of a wish or of an order, claims. {@code minutes} is time served without breaks and
     * travel; {@code place} is no finer than a building; {@code witnessMethod} is SIGNED, SPOKEN_CODE or PAPER; {@code evidenceGrade} is A to D.
     */
    record CompletedAssignment(
            UUID volunteerId,
            @Nullable UUID wishId,
            @Nullable UUID orderId,
            String fundingSource,
            UUID beneficiaryId,
            String areaPath,
            String categoryCode,
            String projectName,
            Instant servedFrom,
            Instant servedTo,
            int breakMinutes,
            int minutes,
            String place,
            String content,
            UUID witnessId,
            String witnessMaskedName,
            String witnessMethod,
            String evidenceGrade,
            UUID confirmedBy,
            Instant confirmedAt) {}

    /** An order moved through its life. */
    @EventType("task.order.state-changed.v1")
    record OrderStateChanged(UUID subject, long version, ServiceOrder order) implements TaskEvent {}

    /** An order without its people: {@code filled} of {@code headcount} seats are taken. */
    record ServiceOrder(
            String orderNo,
            String state,
            String origin,
            String areaPath,
            String categoryCode,
            String urgency,
            int headcount,
            int filled,
            String fundingSource,
            @Nullable String fundingState,
            @Nullable UUID organisationId,
            int escalationLevel,
            @Nullable Instant dueAt,
            Instant changedAt) {}

    /**
     * A clock of an order ran out. {@code kind} is OVERDUE (the state lasted too long) or STARTS_SOON (seats are open
     * shortly before the start); {@code level} is who hears of it: TEAM, STATION or CENTRE.
     */
    @EventType("task.order.sla-breached.v1")
    record OrderSlaBreached(
            UUID subject,
            long version,
            String kind,
            String state,
            String level,
            String areaPath,
            @Nullable UUID organisationId,
            int headcount,
            int filled,
            Instant dueAt,
            Instant startsAt,
            Instant toldAt)
            implements TaskEvent {}

    /**
     * Somebody wants to pay for an order with saved time: {@code payerId} is the volunteer whose minutes are asked for. One
     * event for each payer; several may pay for one order.
     */
    @EventType("task.order.funding-requested.v1")
    record OrderFundingRequested(UUID subject, long version, UUID payerId, int minutes, Instant requestedAt)
            implements TaskEvent {}

    /** An order will not be served: whatever was set aside for it goes back. */
    @EventType("task.order.cancelled.v1")
    record OrderCancelled(UUID subject, long version, String reasonCode, Instant cancelledAt) implements TaskEvent {}

    /** A ring of reciprocity moved through its life; with FULFILLED what its people gave each other is to be settled. */
    @EventType("task.ring.state-changed.v1")
    record RingStateChanged(UUID subject, long version, RingFacts ring) implements TaskEvent {}

    /**
     * A ring with its hands: each giver receives from another hand. {@code settledMinutes} is there when it is FULFILLED: what
     * everybody gave and received at least.
     */
    record RingFacts(
            String state,
            String areaPath,
            Instant answerBy,
            @Nullable Integer settledMinutes,
            List<RingHand> hands,
            Instant changedAt) {}

    /** Who gives to whom in a ring; the assignment and its minutes when there are any. */
    record RingHand(
            UUID handId,
            UUID giverId,
            UUID receiverId,
            UUID wishId,
            @Nullable UUID assignmentId,
            @Nullable Integer servedMinutes) {}
}
