package org.lovebank.timebank.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.PointPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.redemption.terms.KeptRefusal;

/**
 * Carries out what a redemption intends: asks the ledger, then keeps the result.
 *
 * <p>A death between the two loses nothing. The intent is committed before the ledger is asked, the ledger's ids follow
 * from the redemption, and only one intent can leave READY: so whoever comes next, the same request or the job, asks the
 * same again, gets the same answer and keeps it. Before the hold nothing has moved; after it, it is either spent or given
 * back, once.
 */
@ApplicationScoped
class AdvanceRedemption {

    private final RedemptionSteps steps;
    private final BankOf bankOf;
    private final Ledger ledger;
    private final Clock clock;

    AdvanceRedemption(RedemptionSteps steps, BankOf bankOf, Ledger ledger, Clock clock) {
        this.steps = steps;
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Finishes what is intended, if anything is; must not be called inside a transaction. */
    Redemption now(UUID id) {
        Redemption redemption = steps.read(id);
        if (!redemption.state().isIntent()) {
            return redemption;
        }
        Bank bank = bankOf.account(redemption.accountId());
        switch (redemption.state()) {
            case REQUESTED -> hold(redemption, bank);
            case COLLECTING -> {
                ledger.post(PostingTable.capture(
                        DerivedId.of("capture", id),
                        redemption.holdId(),
                        bank.holder(),
                        bank.branch(),
                        redemption.terms().unit(),
                        stamp(redemption)));
                steps.ended(id, RedemptionState.COLLECTING);
            }
            case CANCELLING, EXPIRING, DECLINING -> {
                ledger.post(PostingTable.giveBack(
                        DerivedId.of("give-back", id), redemption.holdId(), bank.holder(), stamp(redemption)));
                steps.ended(id, redemption.state());
            }
            case RETURNING -> refund(redemption, bank);
            case REFUSED, AWAITING_APPROVAL, READY, COLLECTED, CANCELLED, EXPIRED, DECLINED, RETURNED -> {}
        }
        return steps.read(id);
    }

    /**
     * Has the ledger remember a no for the hold that would have followed.
     *
     * @throws Refused with it, unless the very same request was faster
     */
    void remember(UUID id, UUID account, UUID actor, UUID fingerprint, Refusal no) {
        Bank bank = bankOf.account(account);
        Stamp stamp = new Stamp(clock.instant(), actor, bank.policy().version(), null, fingerprint);
        ledger.refuse(DerivedId.of("hold", id), bank.holder().id(), stamp, no);
    }

    private void hold(Redemption redemption, Bank bank) {
        try {
            ledger.post(PostingTable.hold(
                    redemption.holdId(),
                    redemption.id(),
                    bank.holder(),
                    redemption.terms().unit(),
                    redemption.terms().price(),
                    stamp(redemption)));
            steps.held(redemption.id());
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.BUSY) {
                throw refused;
            }
            steps.refused(redemption.id(), new KeptRefusal(refused.refusal()));
        }
    }

    private void refund(Redemption redemption, Bank bank) {
        try {
            ledger.post(PointPostings.refund(
                    DerivedId.of("capture", redemption.id()),
                    redemption.holdId(),
                    redemption.id(),
                    bank.holder(),
                    bank.branch(),
                    redemption.terms().unit(),
                    redemption.terms().priceOf(redemption.returnedQuantity()),
                    stamp(redemption)));
            steps.ended(redemption.id(), RedemptionState.RETURNING);
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.BUSY) {
                steps.notReturned(redemption.id());
            }
            throw refused;
        }
    }

    private Stamp stamp(Redemption redemption) {
        return new Stamp(
                clock.instant(),
                redemption.actor(),
                redemption.terms().policyVersion(),
                null,
                redemption.fingerprint());
    }
}
