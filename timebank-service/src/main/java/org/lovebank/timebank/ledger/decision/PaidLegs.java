package org.lovebank.timebank.ledger.decision;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Crossing;
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
        spend(capture, hold, amount, fact, attempt);
        if (amount < hold.amount()) {
            long held = hold.credit().account();
            long holder = hold.debit().account();
            long rest = hold.amount() - amount;
            attempt.post(capture.restId(), TransferKind.HOLD_REST, held, holder, rest, hold.id(), hold.factId());
        }
    }

    private static void spend(Leg.Capture capture, Entry hold, long amount, @Nullable UUID fact, Attempt attempt) {
        long held = hold.credit().account();
        Crossing crossing = capture.crossing();
        boolean passes = crossing != null && passes(crossing, amount, attempt);
        long to = crossing != null && passes ? crossing.giversSide() : capture.to();
        attempt.post(capture.id(), TransferKind.CAPTURE, held, to, amount, hold.id(), fact);
        if (crossing == null || (!passes && crossing.to() == crossing.issuance())) {
            return;
        }
        long from = passes ? crossing.takersSide() : crossing.issuance();
        attempt.post(crossing.id(), crossing.arrives(), from, crossing.to(), amount, capture.id(), fact);
    }

    static void draw(Leg.Draw draw, Attempt attempt) {
        Optional<Entry> there = attempt.posted(draw.id());
        if (there.isPresent()) {
            if (there.get().amount() != draw.amount() || there.get().credit().account() != draw.to()) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return;
        }
        boolean enough = attempt.book(draw.purse()).balance() >= draw.amount();
        Crossing crossing = draw.crossing();
        if (crossing == null) {
            long from = enough ? draw.purse() : draw.otherwise();
            attempt.post(draw.id(), TransferKind.DEPOSIT, from, draw.to(), draw.amount(), null, draw.factId());
            return;
        }
        boolean passes = enough && passes(crossing, draw.amount(), attempt);
        if (passes) {
            attempt.post(
                    crossing.id(),
                    TransferKind.CLEARING,
                    draw.purse(),
                    crossing.giversSide(),
                    draw.amount(),
                    null,
                    draw.factId());
        }
        long from = passes ? crossing.takersSide() : crossing.issuance();
        UUID departure = passes ? crossing.id() : null;
        attempt.post(draw.id(), crossing.arrives(), from, crossing.to(), draw.amount(), departure, draw.factId());
    }

    /** Whether the limit of the pair lets so much pass. */
    private static boolean passes(Crossing crossing, long amount, Attempt attempt) {
        Book side = attempt.book(crossing.takersSide());
        Long floor = side.floor();
        return floor == null || side.balance() - amount >= floor;
    }

    private static void mustBeTheSame(Leg.Capture capture, Entry there) {
        long went = there.credit().account();
        Crossing crossing = capture.crossing();
        boolean same = capture.holdId().equals(there.refId())
                && (capture.to() == went || (crossing != null && crossing.giversSide() == went))
                && (capture.amount() == null || capture.amount() == there.amount());
        if (!same) {
            throw new Refused(new IdempotencyKeyReused());
        }
    }
}
