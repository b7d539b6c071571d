package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.evaluation.EvaluationGiven;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;

/** 评单: the recipient's first word about one of its services evaluates a confirmed order. */
@ApplicationScoped
class FollowEvaluation {

    private final AssignmentRepository seats;
    private final OrderRepository orders;
    private final TellOrder tellOrder;
    private final Clock clock;

    FollowEvaluation(AssignmentRepository seats, OrderRepository orders, TellOrder tellOrder, Clock clock) {
        this.seats = seats;
        this.orders = orders;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void given(@Observes EvaluationGiven evaluation) {
        seats.heldForChange(evaluation.assignmentId())
                .map(seat -> seat.plan().orderId())
                .map(orders::findForChange)
                .filter(order -> order.state() == OrderState.CONFIRMED)
                .ifPresent(this::evaluated);
    }

    private void evaluated(Order order) {
        order.advance(OrderState.EVALUATED, clock.instant(), OrderState.CONFIRMED);
        tellOrder.changed(order, OrderState.CONFIRMED, null);
    }
}
