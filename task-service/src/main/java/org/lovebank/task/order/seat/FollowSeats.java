package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentMoved;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;

/** What happens to its seats happens to the order, in the same transaction. */
@ApplicationScoped
class FollowSeats {

    /** What moves an order; answers to offers move it where they are given. */
    private static final Set<AssignmentState> MOVING = EnumSet.of(
            AssignmentState.CHECKED_IN,
            AssignmentState.SUBMITTED,
            AssignmentState.CONFIRMED,
            AssignmentState.DISPUTED,
            AssignmentState.VOIDED,
            AssignmentState.WITHDRAWN,
            AssignmentState.LATE_WITHDRAWN,
            AssignmentState.NO_SHOW);

    private static final Set<AssignmentState> TO_COME =
            EnumSet.of(AssignmentState.ACCEPTED, AssignmentState.CHECKED_IN, AssignmentState.CHECKED_OUT);
    private static final Set<AssignmentState> CAME = EnumSet.of(AssignmentState.SUBMITTED, AssignmentState.CONFIRMED);

    private final AssignmentRepository seats;
    private final OrderRepository orders;
    private final Policies policies;
    private final TellOrder tellOrder;
    private final Clock clock;

    FollowSeats(
            AssignmentRepository seats, OrderRepository orders, Policies policies, TellOrder tellOrder, Clock clock) {
        this.seats = seats;
        this.orders = orders;
        this.policies = policies;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes AssignmentMoved moved) {
        if (!MOVING.contains(moved.state())) {
            return;
        }
        seats.heldForChange(moved.assignmentId())
                .map(seat -> seat.plan().orderId())
                .ifPresent(orderId -> {
                    Order order = orders.findForChange(orderId);
                    follow(order, moved.state(), clock.instant());
                });
    }

    private void follow(Order order, AssignmentState seat, Instant now) {
        OrderClocks clocks = policies.content(OrderClocks.class, order.parties().area(), now);
        OrderState before = order.state();
        int filled = order.progress().filled();
        switch (seat) {
            case CHECKED_IN -> {
                if (before != OrderState.IN_SERVICE) {
                    order.begin(clocks, now);
                }
            }
            case DISPUTED -> {
                if (before == OrderState.SERVED) {
                    order.advance(OrderState.DISPUTED, now, OrderState.SERVED);
                }
            }
            case WITHDRAWN, LATE_WITHDRAWN -> order.unseat(clocks, now);
            case NO_SHOW -> order.missed(now);
            case OFFERED,
                    DECLINED,
                    TIMEOUT,
                    CALLED_OFF,
                    RELAYED,
                    ACCEPTED,
                    CHECKED_OUT,
                    SUBMITTED,
                    CONFIRMED,
                    VOIDED -> {}
        }
        settle(order, clocks, now);
        if (order.state() != before || order.progress().filled() != filled) {
            tellOrder.changed(order, before, null);
        }
    }

    /** Served when nobody is still to come or to finish; confirmed when every one who came is. */
    private void settle(Order order, OrderClocks clocks, Instant now) {
        Set<AssignmentState> states = seats.ofOrder(order.id()).stream()
                .map(Assignment::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AssignmentState.class)));
        boolean allCame =
                states.stream().noneMatch(TO_COME::contains) && states.stream().anyMatch(CAME::contains);
        if (order.state() == OrderState.IN_SERVICE && allCame) {
            order.serve(clocks, now);
        }
        if (order.state() == OrderState.DISPUTED
                && states.contains(AssignmentState.SUBMITTED)
                && !states.contains(AssignmentState.DISPUTED)) {
            // The dispute was taken back: whoever was to say so says it as ever.
            order.serve(clocks, now);
        }
        boolean open = states.contains(AssignmentState.SUBMITTED) || states.contains(AssignmentState.DISPUTED);
        boolean said = order.state() == OrderState.SERVED || order.state() == OrderState.DISPUTED;
        if (said && !open && states.stream().noneMatch(TO_COME::contains)) {
            decided(order, states.contains(AssignmentState.CONFIRMED), now);
        }
    }

    /** A dispute may leave nothing that counts. */
    private static void decided(Order order, boolean counts, Instant now) {
        if (counts) {
            order.advance(OrderState.CONFIRMED, now, OrderState.SERVED, OrderState.DISPUTED);
        } else if (order.state() == OrderState.DISPUTED) {
            order.end(OrderState.VOIDED, "DISPUTE_DECIDED", null, now);
        }
    }
}
