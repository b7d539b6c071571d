package org.lovebank.timebank.ledger.decision;

import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.LedgerRefusal.AlreadyReversed;
import org.lovebank.timebank.ledger.LedgerRefusal.BasisTakenBack;
import org.lovebank.timebank.ledger.LedgerRefusal.HoldAlreadyEnded;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.LedgerRefusal.NotReversible;
import org.lovebank.timebank.ledger.LedgerRefusal.NothingOwed;
import org.lovebank.timebank.ledger.LedgerRefusal.TransferNotFound;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.TransferKind;

/** The rules of each kind of leg. */
final class Legs {

    private Legs() {}

    static void apply(Leg leg, Attempt attempt) {
        switch (leg) {
            case Leg.Move move -> move(move, attempt);
            case Leg.Overflow overflow -> overflow(overflow, attempt);
            case Leg.Draw draw -> PaidLegs.draw(draw, attempt);
            case Leg.Capture capture -> PaidLegs.capture(capture, attempt);
            case Leg.GiveBack back -> giveBack(back, attempt);
            case Leg.Reversal reversal -> reverse(reversal, attempt);
            case Leg.Refuse no -> throw new Refused(no.why());
            case Leg.MakeGood good -> makeGood(good, attempt);
        }
    }

    private static void move(Leg.Move move, Attempt attempt) {
        Optional<Entry> there = attempt.posted(move.id());
        if (move.unlessPosted() && there.isPresent()) {
            mustBeTheSame(move, there.get());
            return;
        }
        UUID basis = move.basis();
        if (basis != null && (attempt.posted(basis).isEmpty() || attempt.reversalOf(basis) != null)) {
            throw new Refused(new BasisTakenBack());
        }
        attempt.post(move.id(), move.kind(), move.debit(), move.credit(), move.amount(), basis, move.factId());
    }

    private static void mustBeTheSame(Leg.Move move, Entry there) {
        boolean same = there.amount() == move.amount()
                && there.debit().account() == move.debit()
                && there.credit().account() == move.credit();
        if (!same) {
            throw new Refused(new IdempotencyKeyReused());
        }
    }

    /** Only what this instruction brought may flow over: an older surplus is none of its business. */
    private static void overflow(Leg.Overflow overflow, Attempt attempt) {
        long beyond = attempt.book(overflow.from()).balance() - overflow.cap();
        long brought = attempt.postedHere(overflow.basis()).map(Entry::amount).orElse(0L);
        long amount = Math.min(beyond, brought);
        if (amount > 0) {
            attempt.post(
                    overflow.id(),
                    TransferKind.OVERFLOW,
                    overflow.from(),
                    overflow.to(),
                    amount,
                    overflow.basis(),
                    overflow.factId());
        }
    }

    private static void giveBack(Leg.GiveBack back, Attempt attempt) {
        Entry hold = openHold(back.holdId(), attempt);
        attempt.post(
                back.id(),
                TransferKind.HOLD_RELEASE,
                hold.credit().account(),
                hold.debit().account(),
                hold.amount(),
                hold.id(),
                hold.factId());
    }

    private static void makeGood(Leg.MakeGood good, Attempt attempt) {
        long owed = -attempt.book(good.to()).balance();
        if (owed <= 0) {
            throw new Refused(new NothingOwed());
        }
        attempt.post(good.id(), TransferKind.ADJUSTMENT, good.from(), good.to(), owed, null, good.factId());
    }

    static Entry openHold(UUID id, Attempt attempt) {
        Entry hold = attempt.posted(id)
                .filter(entry -> entry.kind() == TransferKind.HOLD)
                .orElseThrow(() -> new Refused(new TransferNotFound()));
        attempt.endOfHold(id).ifPresent(end -> {
            throw new Refused(new HoldAlreadyEnded(end.id()));
        });
        return hold;
    }

    private static void reverse(Leg.Reversal reversal, Attempt attempt) {
        Entry original = attempt.posted(reversal.originalId()).orElseThrow(() -> new Refused(new TransferNotFound()));
        UUID before = attempt.reversalOf(original.id());
        if (before != null) {
            throw new Refused(new AlreadyReversed(before));
        }
        for (UUID built : reversal.builtOnIt()) {
            attempt.posted(built)
                    .filter(entry -> attempt.reversalOf(entry.id()) == null)
                    .ifPresent(entry -> undo(DerivedId.of("reversal", entry.id()), entry, attempt));
        }
        undo(reversal.id(), original, attempt);
    }

    private static void undo(UUID id, Entry original, Attempt attempt) {
        boolean reversible = switch (original.kind()) {
            case REVERSAL, HOLD_RELEASE -> false;
            case HOLD -> capturedAndTakenBack(original.id(), attempt);
            case DEPOSIT,
                    RELEASE,
                    OVERFLOW,
                    CONVERSION,
                    CAPTURE,
                    HOLD_REST,
                    GIFT,
                    DONATION,
                    GRANT,
                    INHERITANCE,
                    EXPIRY,
                    ACCRUAL,
                    CLEARING,
                    ADJUSTMENT,
                    FUNDING,
                    CLOSURE,
                    GROUP_SERVICE,
                    RING -> true;
        };
        if (!reversible) {
            throw new Refused(new NotReversible(original.kind()));
        }
        attempt.post(
                id,
                TransferKind.REVERSAL,
                original.credit().account(),
                original.debit().account(),
                original.amount(),
                original.id(),
                original.factId());
    }

    /** A hold that still stands is given back, not reversed. */
    private static boolean capturedAndTakenBack(UUID hold, Attempt attempt) {
        return attempt.endOfHold(hold)
                .filter(end -> end.kind() == TransferKind.CAPTURE && attempt.reversalOf(end.id()) != null)
                .isPresent();
    }
}
