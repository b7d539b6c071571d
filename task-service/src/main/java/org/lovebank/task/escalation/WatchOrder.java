package org.lovebank.task.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.OrderSlaBreached;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRefusal.NotYourOrder;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.seat.CallOffSeats;
import org.lovebank.task.order.seat.ConfirmOrder;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;

/** Looks after one order whose time has come, each in a transaction of its own: held first, then asked again. */
@ApplicationScoped
class WatchOrder {

    private final EscalationRepository escalations;
    private final OrderRepository orders;
    private final CallOffSeats callOffSeats;
    private final ConfirmOrder confirmOrder;
    private final Policies policies;
    private final TellOrder tellOrder;
    private final EventLog log;

    WatchOrder(
            EscalationRepository escalations,
            OrderRepository orders,
            CallOffSeats callOffSeats,
            ConfirmOrder confirmOrder,
            Policies policies,
            TellOrder tellOrder,
            EventLog log) {
        this.escalations = escalations;
        this.orders = orders;
        this.callOffSeats = callOffSeats;
        this.confirmOrder = confirmOrder;
        this.policies = policies;
        this.tellOrder = tellOrder;
        this.log = log;
    }

    /** Silence confirms what is well evidenced; anything else that waits goes one level up. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean overdue(UUID orderId, Instant now) {
        callOffSeats.lock(orderId);
        Order order = orders.findForChange(orderId);
        Instant due = order.progress().dueAt();
        if (due == null || due.isAfter(now)) {
            return false;
        }
        if (order.state() == OrderState.SERVED) {
            confirmOrder.unopposed(orderId);
        }
        if (order.state() == OrderState.CONFIRMED) {
            return true;
        }
        Level level = Level.after(order.progress().escalationLevel());
        order.escalate(policies.content(OrderClocks.class, order.parties().area(), now), now);
        tellOrder.changed(order, order.state(), null);
        write(order, new EscalationView(Kind.OVERDUE, order.state().name(), level, due, now));
        return true;
    }

    /** The start is near and seats are open: the team hears of it, once for each lead. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean startsSoon(UUID orderId, int minutesBefore, Instant now) {
        Order order = orders.findForChange(orderId);
        Instant start = order.planned().from();
        Instant due = start.minus(Duration.ofMinutes(minutesBefore));
        if (!order.state().fillable() || due.isAfter(now) || !start.isAfter(now)) {
            return false;
        }
        order.progress().touched(now);
        tellOrder.changed(order, order.state(), null);
        return write(order, new EscalationView(Kind.STARTS_SOON, order.state().name(), Level.TEAM, due, now));
    }

    /** Not enough came forward: nobody is left waiting, and the community must find another way. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean unfilled(UUID orderId, Instant now) {
        callOffSeats.lock(orderId);
        Order order = orders.findForChange(orderId);
        Instant last = order.progress().filled() > 0
                ? order.planned().from()
                : order.errand().latestStart();
        if (!order.state().fillable() || last.isAfter(now)) {
            return false;
        }
        OrderState before = order.state();
        order.end(OrderState.UNFILLED, "HEADCOUNT_NOT_MET", null, now);
        callOffSeats.of(order, null, "HEADCOUNT_NOT_MET", now);
        tellOrder.changed(order, before, null);
        return true;
    }

    /** Every hop of an order, for its people, the staff of the place and its organisation. */
    @Transactional
    List<EscalationView> of(Caller caller, UUID orderId) {
        Order order = orders.findFor(caller, orderId);
        if (!order.parties().include(caller.id())
                && !order.parties().inCareOf(caller)
                && !order.coordinatedBy(caller)) {
            throw new Refused(new NotYourOrder(orderId));
        }
        return escalations.of(orderId);
    }

    private boolean write(Order order, EscalationView hop) {
        boolean first = escalations.add(order.id(), hop);
        if (first) {
            log.append(new OrderSlaBreached(
                    order.id(),
                    order.version(),
                    hop.kind().name(),
                    hop.state(),
                    hop.level().name(),
                    order.parties().areaPath(),
                    order.progress().currentOrgId(),
                    order.errand().headcount(),
                    order.progress().filled(),
                    hop.dueAt(),
                    order.planned().from(),
                    hop.at()));
        }
        return first;
    }
}
