package org.lovebank.task.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.order.OrderMoved;

/** When an order goes its way or ends, the dispatch that is open ends with it. */
@ApplicationScoped
class FollowOrder {

    private final DispatchRepository dispatches;
    private final Clock clock;

    FollowOrder(DispatchRepository dispatches, Clock clock) {
        this.dispatches = dispatches;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes OrderMoved moved) {
        switch (moved.state()) {
            case IN_SERVICE -> end(moved, Dispatch.Result.DONE, null);
            case CANCELLED, UNFILLED, RETURNED ->
                end(moved, Dispatch.Result.RECALLED, moved.state().name());
            case PLACED,
                    REJECTED,
                    ISSUED,
                    OPEN_GRAB,
                    DISPATCHED,
                    ACCEPTED,
                    SERVED,
                    CONFIRMED,
                    EVALUATED,
                    CLOSED,
                    FALLBACK_REFERRED,
                    DISPUTED,
                    VOIDED -> {
                // the organisation keeps it, or has not had it
            }
        }
    }

    private void end(OrderMoved moved, Dispatch.Result how, @Nullable String why) {
        dispatches.openOf(moved.orderId()).ifPresent(open -> open.end(how, why, null, clock.instant()));
    }
}
