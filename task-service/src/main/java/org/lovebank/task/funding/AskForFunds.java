package org.lovebank.task.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.OrderCancelled;
import org.lovebank.events.TaskEvent.OrderFundingRequested;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderMoved;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.form.FundingSource;
import org.lovebank.task.order.form.FundingState;

/**
 * When an order is issued, the recipient's minutes are asked for; when it ends without service, they go back. What
 * nobody took keeps its minutes until it is referred elsewhere or gets another date: for the love bank a cancelled order
 * is over.
 */
@ApplicationScoped
class AskForFunds {

    private final OrderRepository orders;
    private final TellOrder tellOrder;
    private final EventLog log;
    private final Clock clock;

    AskForFunds(OrderRepository orders, TellOrder tellOrder, EventLog log, Clock clock) {
        this.orders = orders;
        this.tellOrder = tellOrder;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes OrderMoved moved) {
        switch (moved.state()) {
            case ISSUED -> issued(orders.findForChange(moved.orderId()));
            case CANCELLED, FALLBACK_REFERRED, VOIDED -> ended(orders.findForChange(moved.orderId()), moved.state());
            case PLACED,
                    RETURNED,
                    REJECTED,
                    OPEN_GRAB,
                    DISPATCHED,
                    ACCEPTED,
                    IN_SERVICE,
                    SERVED,
                    CONFIRMED,
                    EVALUATED,
                    CLOSED,
                    UNFILLED,
                    DISPUTED -> {
                // the minutes stay where they are
            }
        }
    }

    /** The recipient pays once, however many come: as long as one of them serves. */
    private void issued(Order order) {
        FundingState state = order.funds().state();
        boolean asked = state == FundingState.REQUESTED || state == FundingState.HELD;
        if (order.funds().source() != FundingSource.RECIPIENT || asked) {
            return;
        }
        Instant now = clock.instant();
        order.funds().now(FundingState.REQUESTED);
        tellOrder.changed(order, order.state());
        log.append(new OrderFundingRequested(
                order.id(),
                order.version(),
                order.parties().beneficiaryId(),
                order.errand().durationMinutes(),
                now));
    }

    private void ended(Order order, OrderState end) {
        if (order.funds().source() == FundingSource.RECIPIENT && order.funds().state() != null) {
            log.append(new OrderCancelled(order.id(), order.version(), end.name(), clock.instant()));
        }
    }
}
