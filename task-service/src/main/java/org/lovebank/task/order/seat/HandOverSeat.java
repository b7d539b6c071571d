package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.task.assignment.AssignmentMoved;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.order.OrderRepository;

/** A colleague took a seat over: it stays filled, if the rules let them serve the order. */
@ApplicationScoped
class HandOverSeat {

    private final OrderRepository orders;
    private final AssignmentRepository assignments;
    private final Fitness fitness;
    private final Clock clock;

    HandOverSeat(OrderRepository orders, AssignmentRepository assignments, Fitness fitness, Clock clock) {
        this.orders = orders;
        this.assignments = assignments;
        this.fitness = fitness;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void relayed(@Observes AssignmentMoved.ToColleague relay) {
        UUID orderId = assignments
                .findByIdOptional(relay.toAssignmentId())
                .orElseThrow()
                .plan()
                .orderId();
        if (orderId != null) {
            fitness.mustBeGiven(orders.findForChange(orderId), relay.volunteerId(), clock.instant());
        }
    }
}
