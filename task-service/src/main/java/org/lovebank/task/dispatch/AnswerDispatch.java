package org.lovebank.task.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.dispatch.DispatchRefusal.NoSuchDispatch;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.seat.CallOffSeats;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;

/** The organisation says yes or no; the community takes the order back; or nobody says anything in time. */
@ApplicationScoped
class AnswerDispatch {

    private final OrderRepository orders;
    private final DispatchRepository dispatches;
    private final CallOffSeats callOffSeats;
    private final Policies policies;
    private final TellOrder tellOrder;
    private final Clock clock;

    AnswerDispatch(
            OrderRepository orders,
            DispatchRepository dispatches,
            CallOffSeats callOffSeats,
            Policies policies,
            TellOrder tellOrder,
            Clock clock) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.callOffSeats = callOffSeats;
        this.policies = policies;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    @Transactional
    DispatchView accept(Caller caller, UUID dispatchId) {
        Dispatch known = visible(caller, dispatchId);
        orders.findForChange(known.orderId());
        Dispatch dispatch = held(dispatchId);
        dispatch.accept(caller, clock.instant());
        return dispatch.view();
    }

    @Transactional
    DispatchView decline(Caller caller, UUID dispatchId, String reason) {
        Instant now = clock.instant();
        Order order = withSeats(visible(caller, dispatchId).orderId());
        Dispatch dispatch = held(dispatchId);
        dispatch.decline(caller, reason, now);
        comeBack(order, caller.id(), "DISPATCH_DECLINED", now);
        return dispatch.view();
    }

    @Transactional
    DispatchView recall(Caller caller, UUID dispatchId, String reason) {
        Instant now = clock.instant();
        Order order = withSeats(visible(caller, dispatchId).orderId());
        order.mustBeDecidableBy(caller);
        Dispatch dispatch = held(dispatchId);
        dispatch.end(Dispatch.Result.RECALLED, reason, caller.id(), now);
        comeBack(order, caller.id(), "DISPATCH_RECALLED", now);
        return dispatch.view();
    }

    /** Nobody answered in time: the community hears of it again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean timeOut(UUID dispatchId) {
        Instant now = clock.instant();
        Dispatch known = dispatches.findById(dispatchId);
        Order order = withSeats(known.orderId());
        Dispatch dispatch = held(dispatchId);
        if (!dispatch.unansweredAt(now) || order.state() != OrderState.DISPATCHED) {
            return false;
        }
        dispatch.end(Dispatch.Result.TIMEOUT, null, null, now);
        comeBack(order, null, "DISPATCH_TIMEOUT", now);
        return true;
    }

    /** Seats are held before their order, and the order before its dispatch. */
    private Order withSeats(UUID orderId) {
        callOffSeats.lock(orderId);
        return orders.findForChange(orderId);
    }

    private void comeBack(Order order, @Nullable UUID by, String why, Instant now) {
        OrderState before = order.state();
        OrderClocks clocks = policies.content(OrderClocks.class, order.parties().area(), now);
        order.progress().mustBe(order.id(), OrderState.DISPATCHED);
        order.comeBack(clocks, now);
        callOffSeats.offersOf(order.id(), by, why, now);
        tellOrder.changed(order, before, by);
    }

    private Dispatch held(UUID dispatchId) {
        return dispatches.heldForChange(dispatchId).orElseThrow(() -> new Refused(new NoSuchDispatch(dispatchId)));
    }

    private Dispatch visible(Caller caller, UUID dispatchId) {
        return dispatches
                .findByIdOptional(dispatchId)
                .filter(found -> found.isOf(caller) || ofConcern(caller, found))
                .orElseThrow(() -> new Refused(new NoSuchDispatch(dispatchId)));
    }

    private boolean ofConcern(Caller caller, Dispatch dispatch) {
        return orders.findByIdOptional(dispatch.orderId())
                .filter(order -> order.parties().inCareOf(caller))
                .isPresent();
    }
}
