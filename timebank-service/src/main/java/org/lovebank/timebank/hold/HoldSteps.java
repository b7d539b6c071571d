package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.hold.HoldRefusal.HoldNotFound;
import org.lovebank.timebank.hold.order.FundedOrder;
import org.lovebank.timebank.hold.order.FundedOrderRepository;
import org.lovebank.timebank.hold.order.Payout;
import org.lovebank.timebank.hold.order.ReleaseReason;

/**
 * The small transactions of a hold: each keeps one change of state and tells it. What the ledger has done is kept even
 * when whoever asked for it fails. The order is locked before its holds.
 */
@ApplicationScoped
class HoldSteps {

    private final HoldRepository holds;
    private final FundedOrderRepository orders;
    private final TellHold tell;
    private final Clock clock;

    HoldSteps(HoldRepository holds, FundedOrderRepository orders, TellHold tell, Clock clock) {
        this.holds = holds;
        this.orders = orders;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    OrderHold read(UUID id) {
        return holds.findByIdOptional(id).orElseThrow(() -> new Refused(new HoldNotFound()));
    }

    /** The minutes are set aside. An order that was cancelled or served meanwhile takes its course at once. */
    @Transactional(TxType.REQUIRES_NEW)
    void placed(UUID id) {
        FundedOrder order = orders.findForChange(holds.orderOf(id));
        OrderHold hold = holds.findForChange(id).orElseThrow();
        if (hold.state() != HoldState.REQUESTED) {
            return;
        }
        hold.place(clock.instant());
        holds.flush();
        tell.placed(hold);
        if (order.isCancelled()) {
            hold.release(ReleaseReason.CANCELLED, clock.instant());
        } else if (order.hasRecord()) {
            hold.capture(Payout.of(order.shareOf(hold.wanted().minutes()), true), clock.instant());
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void refused(UUID id, String code) {
        OrderHold hold = holds.findForChange(id).orElseThrow();
        if (hold.state() == HoldState.REQUESTED) {
            hold.refuse(code, clock.instant());
            holds.flush();
            tell.refused(hold, code);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void captured(UUID id) {
        OrderHold hold = holds.findForChange(id).orElseThrow();
        if (hold.state() == HoldState.CAPTURING) {
            hold.captured(clock.instant());
            holds.flush();
            tell.captured(hold);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void released(UUID id) {
        OrderHold hold = holds.findForChange(id).orElseThrow();
        if (hold.state() == HoldState.RELEASING) {
            hold.released(clock.instant());
            holds.flush();
            tell.released(hold);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void returned(UUID id) {
        OrderHold hold = holds.findForChange(id).orElseThrow();
        if (hold.state() == HoldState.CAPTURED) {
            hold.returned(clock.instant());
            holds.flush();
            tell.released(hold);
        }
    }
}
