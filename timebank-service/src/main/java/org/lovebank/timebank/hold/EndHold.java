package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.hold.HoldRefusal.HoldNotFound;
import org.lovebank.timebank.hold.order.FundedOrderRepository;
import org.lovebank.timebank.hold.order.ReleaseReason;

/** Lets a hold go: by its holder, because the order was cancelled, or because its time is over. */
@ApplicationScoped
class EndHold {

    private final HoldRepository holds;
    private final FundedOrderRepository orders;
    private final Clock clock;

    EndHold(HoldRepository holds, FundedOrderRepository orders, Clock clock) {
        this.holds = holds;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void by(Caller caller, UUID id) {
        OrderHold hold = holds.findForChange(id).orElseThrow(() -> new Refused(new HoldNotFound()));
        hold.mustBeReleasedBy(caller);
        hold.release(ReleaseReason.RELEASED, clock.instant());
    }

    /** What is placed goes back; what is on its way to be placed will find the order cancelled. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> cancelled(UUID order) {
        orders.findForChange(order).cancel(clock.instant());
        List<OrderHold> placed = holds.placedForChange(order);
        placed.forEach(hold -> hold.release(ReleaseReason.CANCELLED, clock.instant()));
        return placed.stream().map(OrderHold::id).toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void expire(UUID id) {
        OrderHold hold = holds.findForChange(id).orElseThrow();
        if (hold.state() == HoldState.PLACED) {
            hold.release(ReleaseReason.EXPIRED, clock.instant());
        }
    }
}
