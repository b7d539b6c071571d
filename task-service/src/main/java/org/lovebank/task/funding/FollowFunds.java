package org.lovebank.task.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.DepositEvent;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.FundingState;
import org.lovebank.task.order.seat.CallOffSeats;

/**
 * What the love bank says of the minutes for an order. Each hold is one row at its version, so that hearing twice or in
 * another order changes nothing; an order whose minutes are not there goes back with the reason, never on unpaid.
 */
@ApplicationScoped
public class FollowFunds {

    private final HoldRepository holds;
    private final OrderRepository orders;
    private final CallOffSeats callOffSeats;
    private final TellOrder tellOrder;
    private final Clock clock;

    FollowFunds(
            HoldRepository holds, OrderRepository orders, CallOffSeats callOffSeats, TellOrder tellOrder, Clock clock) {
        this.holds = holds;
        this.orders = orders;
        this.callOffSeats = callOffSeats;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    @Transactional
    public void told(DepositEvent event) {
        switch (event) {
            case DepositEvent.HoldPlaced it ->
                hold(new HeardHold(
                        it.subject(),
                        it.version(),
                        it.orderId(),
                        it.payerId(),
                        FundingState.HELD,
                        it.minutes(),
                        null,
                        it.placedAt()));
            case DepositEvent.HoldRefused it ->
                hold(new HeardHold(
                        it.subject(),
                        it.version(),
                        it.orderId(),
                        it.payerId(),
                        FundingState.REFUSED,
                        null,
                        it.code(),
                        it.refusedAt()));
            case DepositEvent.HoldCaptured it ->
                hold(new HeardHold(
                        it.subject(),
                        it.version(),
                        it.orderId(),
                        it.payerId(),
                        FundingState.CAPTURED,
                        it.capturedMinutes(),
                        null,
                        it.capturedAt()));
            case DepositEvent.HoldReleased it ->
                hold(new HeardHold(
                        it.subject(),
                        it.version(),
                        it.orderId(),
                        it.payerId(),
                        FundingState.RELEASED,
                        it.minutes(),
                        it.reason(),
                        it.releasedAt()));
            case DepositEvent.DepositPosted it -> purse(it.orderId(), it.fundedFrom(), FundingState.CAPTURED);
            case DepositEvent.DepositUnderfunded it -> purse(it.orderId(), it.fundingSource(), FundingState.REFUSED);
            case DepositEvent.DepositRejected _ -> {
                // the registry hears of it
            }
        }
    }

    private void hold(HeardHold heard) {
        callOffSeats.lock(heard.orderId());
        orders.heldForChange(heard.orderId()).ifPresent(order -> {
            if (holds.keep(heard, inTheBank(heard.state()))) {
                become(order, standing(order, heard), heard);
            }
        });
    }

    /** Set aside is set aside, paid is paid, whatever another hold of the same order says. */
    private FundingState standing(Order order, HeardHold heard) {
        List<String> states = holds.statesOf(order.id());
        if (states.contains(inTheBank(FundingState.HELD))) {
            return FundingState.HELD;
        }
        return states.contains(inTheBank(FundingState.CAPTURED)) ? FundingState.CAPTURED : heard.state();
    }

    private void become(Order order, FundingState state, HeardHold heard) {
        if (order.funds().state() == state) {
            return;
        }
        Instant now = clock.instant();
        OrderState before = order.state();
        order.funds().now(state);
        boolean gone = state == FundingState.REFUSED || state == FundingState.RELEASED;
        if (gone && (before.fillable() || before == OrderState.ACCEPTED)) {
            order.giveBack("FUNDING_" + state + ":" + heard.code(), null, now);
            callOffSeats.of(order, null, "FUNDING_" + state, now);
        }
        tellOrder.changed(order, before);
    }

    /** Pool and grant pay when the record is confirmed; short of minutes they do not, and the volunteer has them anyway. */
    private void purse(@Nullable UUID orderId, String from, FundingState state) {
        if (orderId == null) {
            return;
        }
        orders.heldForChange(orderId)
                .filter(order -> order.funds().source() != FundingSource.RECIPIENT)
                .filter(order -> order.funds().source().name().equals(from))
                .filter(order -> order.funds().state() != state && order.funds().state() != FundingState.REFUSED)
                .ifPresent(order -> {
                    order.funds().now(state);
                    tellOrder.changed(order, order.state());
                });
    }

    private static String inTheBank(FundingState state) {
        return state == FundingState.HELD ? "PLACED" : state.name();
    }
}
