package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.WindowBackwards;
import org.lovebank.task.note.Pen;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRefusal.NotYourOrder;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.seat.CallOffSeats;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.OrderPolicy.OrderRules;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.window.Window;

/** An order ends, or begins anew: called off, referred to somebody else, or given another date. */
@ApplicationScoped
class EndOrder {

    private final OrderRepository orders;
    private final CallOffSeats callOffSeats;
    private final Policies policies;
    private final Pen pen;
    private final TellOrder tellOrder;
    private final Clock clock;

    EndOrder(
            OrderRepository orders,
            CallOffSeats callOffSeats,
            Policies policies,
            Pen pen,
            TellOrder tellOrder,
            Clock clock) {
        this.orders = orders;
        this.callOffSeats = callOffSeats;
        this.policies = policies;
        this.pen = pen;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    /** By whoever asked, or by the staff of the place; who was to come is told that nobody waits. */
    @Transactional
    OrderView cancel(Caller caller, UUID orderId, String reason) {
        Instant now = clock.instant();
        concerning(caller, orderId);
        callOffSeats.lock(orderId);
        Order order = orders.findForChange(orderId);
        OrderState before = order.state();
        OrderRules rules = policies.content(OrderRules.class, order.parties().area(), now);
        order.cancel(reason, caller.id(), rules.lateCancelMinutes(), now);
        callOffSeats.of(order, caller.id(), "CANCELLED", now);
        return told(caller, order, before);
    }

    /** Somebody outside takes it over: a government desk, a shop, a hospital. */
    @Transactional
    OrderView refer(Caller caller, UUID orderId, String reason) {
        Order order = orders.findForChange(caller, orderId);
        order.mustBeDecidableBy(caller);
        OrderState before = order.state();
        order.end(OrderState.FALLBACK_REFERRED, reason, caller.id(), clock.instant());
        return told(caller, order, before);
    }

    @Transactional
    OrderView reschedule(Caller caller, UUID orderId, Instant from, Instant to) {
        Instant now = clock.instant();
        concerning(caller, orderId);
        Order order = orders.findForChange(caller, orderId);
        OrderState before = order.state();
        order.progress().mustBe(orderId, OrderState.UNFILLED);
        if (!from.isBefore(to)) {
            throw new Refused(new WindowBackwards(from, to));
        }
        Window window = new Window(from, to);
        pen.mustBeInTime(window, order.parties().area(), now);
        order.reschedule(
                window, policies.content(OrderClocks.class, order.parties().area(), now), now);
        return told(caller, order, before);
    }

    private void concerning(Caller caller, UUID orderId) {
        Order order = orders.findFor(caller, orderId);
        if (!order.parties().include(caller.id()) && !order.parties().inCareOf(caller)) {
            throw new Refused(new NotYourOrder(orderId));
        }
    }

    private OrderView told(Caller caller, Order order, OrderState before) {
        tellOrder.changed(order, before, caller.id());
        return OrderView.of(order, caller);
    }
}
