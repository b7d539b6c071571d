package org.lovebank.timebank.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.giving.Destinations;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;

/**
 * Carries out what a gift intends: asks the ledger, then keeps the result. The ledger's ids follow from the gift, so
 * whoever finds an intent, the same request or the job, asks the same and gets the same answer.
 */
@ApplicationScoped
class AdvanceGift {

    private final ChangeGift change;
    private final BankOf bankOf;
    private final Destinations destinations;
    private final Ledger ledger;
    private final Clock clock;

    AdvanceGift(ChangeGift change, BankOf bankOf, Destinations destinations, Ledger ledger, Clock clock) {
        this.change = change;
        this.bankOf = bankOf;
        this.destinations = destinations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Finishes what is intended, if anything is; must not be called inside a transaction. */
    Gift now(UUID id) {
        Gift gift = change.read(id);
        // Accepted and then refused by the ledger means that what is held goes back: at most two steps.
        for (int step = 0; step < 2 && gift.state().isIntent(); step++) {
            advance(gift);
            gift = change.read(id);
        }
        return gift;
    }

    /** Asks again for the hold of a gift that the ledger refused: it remembers why. */
    void hearRefusalAgain(Gift gift) {
        ledger.post(hold(gift, bankOf.account(gift.terms().fromAccount())));
    }

    private void advance(Gift gift) {
        GiftState intent = gift.state();
        try {
            ledger.post(instruction(gift, bankOf.account(gift.terms().fromAccount())));
            change.after(gift.id(), intent, Gift::done);
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.BUSY || intent == GiftState.RETURNING) {
                throw refused;
            }
            String code = refused.refusal().code();
            change.after(gift.id(), intent, (it, at) -> it.refused(code, at));
        }
    }

    private Instruction instruction(Gift gift, Bank giver) {
        return switch (gift.state()) {
            case REQUESTED -> hold(gift, giver);
            case ACCEPTED ->
                GivingPostings.gift(
                        gift.transferId(),
                        gift.id(),
                        gift.holdId(),
                        giver.holder(),
                        destinations.account(giver.at().id(), gift.terms().toAccount()),
                        gift.terms().minutes(),
                        stamp(gift, giver));
            case RETURNING ->
                PostingTable.giveBack(
                        DerivedId.of("give-back", gift.id()), gift.holdId(), giver.holder(), stamp(gift, giver));
            case PROPOSED, RELATION_CHECKED, POSTED, DECLINED, WITHDRAWN, EXPIRED, REFUSED ->
                throw new IllegalStateException("nothing is intended: " + gift.state());
        };
    }

    private Instruction hold(Gift gift, Bank giver) {
        return PostingTable.hold(
                gift.holdId(), gift.id(), giver.holder(), Unit.MIN, gift.terms().minutes(), stamp(gift, giver));
    }

    private Stamp stamp(Gift gift, Bank giver) {
        return new Stamp(clock.instant(), gift.actor(), giver.policy().version(), null, gift.fingerprint());
    }
}
