package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.giving.PayingBranches;
import org.lovebank.timebank.hold.order.Payout;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.ledger.chart.FundingPostings;
import org.lovebank.timebank.ledger.chart.FundingPostings.Payment;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;

/**
 * Carries out what a hold intends: asks the ledger, then keeps the result. As with a redemption a death between the two
 * loses nothing: the intent is committed first, the ledger's ids follow from the hold, and whoever comes next asks the
 * same again.
 */
@ApplicationScoped
class AdvanceHold {

    /** REQUESTED may become PLACED and at once CAPTURING or RELEASING. */
    private static final int MOST_STEPS = 2;

    private final HoldSteps steps;
    private final BankOf bankOf;
    private final Chart chart;
    private final PayingBranches payingBranches;
    private final Ledger ledger;
    private final Clock clock;

    AdvanceHold(
            HoldSteps steps, BankOf bankOf, Chart chart, PayingBranches payingBranches, Ledger ledger, Clock clock) {
        this.steps = steps;
        this.bankOf = bankOf;
        this.chart = chart;
        this.payingBranches = payingBranches;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Finishes what is intended, if anything is; holds no lock while the ledger works. */
    OrderHold now(UUID id) {
        OrderHold hold = steps.read(id);
        for (int step = 0; step < MOST_STEPS && hold.isBetweenSteps(); step++) {
            Books payer = bankOf.account(hold.wanted().accountId()).holder();
            switch (hold.state()) {
                case REQUESTED -> place(hold, payer);
                case CAPTURING -> {
                    ledger.post(lateCapture(hold, payer));
                    steps.captured(id);
                }
                case RELEASING -> {
                    ledger.post(PostingTable.giveBack(
                            DerivedId.of("give-back", id), hold.transferId(), payer, stamp(hold)));
                    steps.released(id);
                }
                case REFUSED, PLACED, CAPTURED, RELEASED, RETURNED -> {}
            }
            hold = steps.read(id);
        }
        return hold;
    }

    /** The ledger's no to a hold, with its facts: it gives the same answer as long as it is asked. */
    void sayAgainWhyNot(OrderHold refused) {
        ledger.post(
                placing(refused, bankOf.account(refused.wanted().accountId()).holder()));
    }

    private void place(OrderHold hold, Books payer) {
        try {
            ledger.post(placing(hold, payer));
            steps.placed(hold.id());
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.BUSY) {
                throw refused;
            }
            steps.refused(hold.id(), refused.refusal().code());
        }
    }

    private Instruction placing(OrderHold hold, Books payer) {
        return PostingTable.hold(
                hold.transferId(),
                hold.wanted().orderId(),
                payer,
                Unit.MIN,
                hold.wanted().minutes(),
                stamp(hold));
    }

    private Instruction lateCapture(OrderHold hold, Books payer) {
        Payout payout = hold.payout();
        Payment payment = new Payment(
                hold.transferId(),
                payout.capturedMinutes(),
                payout.surplus(),
                payingBranches.between(payer.branchId(), payout.branchId()).orElse(null));
        Books branch = chart.branch(payout.branchId());
        return FundingPostings.lateCapture(payout.recordId(), payment, payer, branch, stamp(hold));
    }

    private Stamp stamp(OrderHold hold) {
        UUID actor = hold.wanted().byOrder() ? null : hold.ownerId();
        return new Stamp(clock.instant(), actor, hold.terms().policyVersion(), null, hold.fingerprint());
    }
}
