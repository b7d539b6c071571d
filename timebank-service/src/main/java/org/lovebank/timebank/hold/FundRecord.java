package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.giving.PayingBranches;
import org.lovebank.timebank.hold.order.FundedOrder;
import org.lovebank.timebank.hold.order.FundedOrderRepository;
import org.lovebank.timebank.hold.order.Payout;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.chart.FundingPostings.Abroad;
import org.lovebank.timebank.ledger.chart.FundingPostings.Payment;

/**
 * What an order's payers give for its service record. What is claimed is committed before the ledger is asked, so that a
 * deposit that is tried again is the same deposit, and no payer takes back meanwhile what was claimed.
 */
@ApplicationScoped
public class FundRecord {

    private final HoldRepository holds;
    private final FundedOrderRepository orders;
    private final HoldSteps steps;
    private final Holds requests;
    private final BankOf bankOf;
    private final PayingBranches payingBranches;
    private final Clock clock;

    FundRecord(
            HoldRepository holds,
            FundedOrderRepository orders,
            HoldSteps steps,
            Holds requests,
            BankOf bankOf,
            PayingBranches payingBranches,
            Clock clock) {
        this.holds = holds;
        this.orders = orders;
        this.steps = steps;
        this.requests = requests;
        this.bankOf = bankOf;
        this.payingBranches = payingBranches;
        this.clock = clock;
    }

    /**
     * Claims what payers set aside, if this is the record that they pay; the same claim every time.
     *
     * @param branch the branch of the record's volunteer
     * @param depositedBefore the record's minutes were issued before: what is claimed now comes late
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Payment> claim(UUID orderId, UUID record, int minutes, UUID branch, boolean depositedBefore) {
        FundedOrder order = orders.findForChange(orderId);
        if (order.isPaidFor(record, minutes, branch)) {
            for (OrderHold hold : holds.placedForChange(orderId)) {
                hold.capture(Payout.of(order.shareOf(hold.wanted().minutes()), depositedBefore), clock.instant());
            }
        }
        return holds.of(record).stream()
                .filter(hold -> !hold.payout().late())
                .map(this::payment)
                .toList();
    }

    private Payment payment(OrderHold hold) {
        Payout payout = hold.payout();
        UUID home = bankOf.account(hold.wanted().accountId()).at().id();
        Abroad abroad = payingBranches.between(home, payout.branchId()).orElse(null);
        return new Payment(hold.transferId(), payout.capturedMinutes(), payout.surplus(), abroad);
    }

    /** The deposit is on disk, and with it the captures. */
    public void captured(UUID record) {
        claimed(record).forEach(steps::captured);
    }

    /** The deposit was refused: what it claimed goes back. */
    public void letGo(UUID orderId, UUID record) {
        forget(orderId, record).forEach(requests::goOn);
    }

    /**
     * The holds that paid for a record which is taken back, as the ledger knows them. From here on nobody pays for it.
     */
    public List<UUID> paidFor(UUID orderId, UUID record) {
        for (UUID late : noLonger(orderId, record)) {
            requests.goOn(late);
        }
        List<OrderHold> paid = paid(record);
        if (paid.stream().anyMatch(OrderHold::isBetweenSteps)) {
            throw new IllegalStateException("a payer of record " + record + " is just paying; it waits");
        }
        return paid.stream().map(OrderHold::transferId).toList();
    }

    /** The same, for one who knows the record only. */
    public List<UUID> paidFor(UUID record) {
        return orderOf(record).map(order -> paidFor(order, record)).orElseGet(List::of);
    }

    /** The record was taken back in the ledger; its payers have their minutes again. */
    public void returned(UUID record) {
        for (OrderHold hold : paid(record)) {
            steps.captured(hold.id());
            steps.returned(hold.id());
        }
    }

    /**
     * A correction stands in the record's place: who paid for the one pays for the other, as much as was set aside, if it
     * is still there.
     */
    public void again(UUID record, UUID correction) {
        for (OrderHold before : returnedFor(record)) {
            requests.place(DerivedId.of("again:" + correction, before.id()), before.wanted(), before.ownerId());
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<UUID> orderOf(UUID record) {
        return holds.of(record).stream().map(hold -> hold.wanted().orderId()).findFirst();
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> claimed(UUID record) {
        return inState(record, HoldState.CAPTURING).stream()
                .filter(hold -> !hold.payout().late())
                .map(OrderHold::id)
                .toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<OrderHold> paid(UUID record) {
        return inState(record, HoldState.CAPTURED, HoldState.CAPTURING);
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<OrderHold> returnedFor(UUID record) {
        return inState(record, HoldState.RETURNED);
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> forget(UUID orderId, UUID record) {
        orders.findForChange(orderId).forget(record);
        List<OrderHold> claimed = inState(record, HoldState.CAPTURING).stream()
                .filter(hold -> !hold.payout().late())
                .toList();
        claimed.forEach(hold -> hold.letGo(clock.instant()));
        return claimed.stream().map(OrderHold::id).toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> noLonger(UUID orderId, UUID record) {
        orders.findForChange(orderId).forget(record);
        return inState(record, HoldState.CAPTURING).stream()
                .filter(OrderHold::isBetweenSteps)
                .map(OrderHold::id)
                .toList();
    }

    private List<OrderHold> inState(UUID record, HoldState... states) {
        return holds.of(record).stream()
                .filter(hold -> List.of(states).contains(hold.state()))
                .toList();
    }
}
