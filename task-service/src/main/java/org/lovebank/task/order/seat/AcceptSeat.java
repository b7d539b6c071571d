package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.Plan;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.promise.Via;
import org.lovebank.task.window.Window;

/** 接单: a volunteer takes one seat of an order; of many at once, as many as there are seats. */
@ApplicationScoped
public class AcceptSeat {

    private final OrderRepository orders;
    private final Fitness fitness;
    private final AcceptAssignment acceptAssignment;
    private final Policies policies;
    private final TellOrder tellOrder;

    AcceptSeat(
            OrderRepository orders,
            Fitness fitness,
            AcceptAssignment acceptAssignment,
            Policies policies,
            TellOrder tellOrder) {
        this.orders = orders;
        this.fitness = fitness;
        this.acceptAssignment = acceptAssignment;
        this.policies = policies;
        this.tellOrder = tellOrder;
    }

    /** Part of the transaction of the volunteer's own yes; refused when full, in another state, unfit or promised elsewhere. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment by(UUID orderId, UUID volunteerId, Via via, Instant now) {
        return by(orderId, volunteerId, via, null, now);
    }

    /** The same; the first seat may say when within the window the service begins. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment by(UUID orderId, UUID volunteerId, Via via, @Nullable Instant startsAt, Instant now) {
        Order order = orders.findForChange(orderId);
        OrderState before = order.state();
        order.seat(startsAt, policies.content(OrderClocks.class, order.parties().area(), now), now);
        fitness.mustBeGiven(order, volunteerId, now);
        Assignment assignment = acceptAssignment.by(volunteerId, planOf(order), via, now);
        tellOrder.changed(order, before, volunteerId);
        return assignment;
    }

    /** What a seat of the order promises. */
    static Plan planOf(Order order) {
        return planOf(order, order.planned());
    }

    static Plan planOf(Order order, Window planned) {
        return new Plan(
                        null,
                        order.parties().beneficiaryId(),
                        order.parties().postedBy(),
                        order.parties().area(),
                        order.errand().category(),
                        order.errand().title(),
                        order.errand().description(),
                        order.errand().place(),
                        planned,
                        order.errand().window())
                .ofOrder(order.id(), order.funds().source().name());
    }
}
