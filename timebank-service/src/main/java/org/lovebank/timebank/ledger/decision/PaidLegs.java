package org.lovebank.timebank.ledger.decision;

import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.LedgerRefusal.CaptureExceedsHold;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.TransferKind;

/** The rules of the legs by which one pays for another: out of what was held, or out of a purse. */
final class PaidLegs {

    private PaidLegs() {}

    static void capture(Leg.Capture capture, Attempt attempt) {
        Optional<Entry> there = attempt.posted(capture.id());
        if (capture.unlessPosted() && there.isPresent()) {
            mustBeTheSame(capture, there.get());
            return;
        }
        Entry hold = Legs.openHold(capture.holdId(), attempt);
        Long asked = capture.amount();
        long amount = asked == null ? hold.amount() : asked;
        if (amount > hold.amount()) {
            throw new Refused(new CaptureExceedsHold(hold.amount()));
        }
        UUID fact = capture.factId() == null ? hold.factId() : capture.factId();
        long held = hold.credit().account();
        attempt.post(capture.id(), TransferKind.CAPTURE, held, capture.to(), amount, hold.id(), fact);
        if (amount < hold.amount()) {
            long holder = hold.debit().account();
            long rest = hold.amount() - amount;
            attempt.post(capture.restId(), TransferKind.HOLD_REST, held, holder, rest, hold.id(), hold.factId());
        }
    }

    static void draw(Leg.Draw draw, Attempt attempt) {
        Optional<Entry> there = attempt.posted(draw.id());
        if (there.isPresent()) {
            if (there.get().amount() != draw.amount() || there.get().credit().account() != draw.to()) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return;
        }
        long from = attempt.book(draw.purse()).balance() >= draw.amount() ? draw.purse() : draw.otherwise();
        attempt.post(draw.id(), TransferKind.DEPOSIT, from, draw.to(), draw.amount(), null, draw.factId());
    }

    private static void mustBeTheSame(Leg.Capture capture, Entry there) {
        boolean same = capture.holdId().equals(there.refId())
                && capture.to() == there.credit().account()
                && (capture.amount() == null || capture.amount() == there.amount());
        if (!same) {
            throw new Refused(new IdempotencyKeyReused());
        }
    }
}
