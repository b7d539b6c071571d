package org.lovebank.timebank.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why the ledger says no. */
public sealed interface LedgerRefusal extends Refusal {

    /** Less is there than is asked for. */
    record InsufficientBalance(Unit unit, long needed, long available) implements LedgerRefusal {}

    /** One branch would owe another more than the limit of their pair; {@code left} is what may still pass. */
    record ClearingLimitReached(long limit, long left) implements LedgerRefusal {}

    /** Frozen by the registry, or overdrawn by a reversal: receives, but does not spend. */
    record FrozenForSpending() implements LedgerRefusal {}

    record AccountClosed() implements LedgerRefusal {}

    record UnknownLedgerAccount() implements LedgerRefusal {}

    record AmountOutOfRange(long most) implements LedgerRefusal {}

    /** What leaves an account would come back to it. */
    record SameAccountTwice() implements LedgerRefusal {}

    /** The id was used for another request. */
    record IdempotencyKeyReused() implements LedgerRefusal {}

    record TransferNotFound() implements LedgerRefusal {}

    /** What this builds on was taken back. */
    record BasisTakenBack() implements LedgerRefusal {}

    /** The hold was captured or given back before. */
    record HoldAlreadyEnded(UUID endedBy) implements LedgerRefusal {}

    record CaptureExceedsHold(long held) implements LedgerRefusal {}

    record AlreadyReversed(UUID reversedBy) implements LedgerRefusal {}

    /** A reversal, a hold that was not captured, or its return. */
    record NotReversible(TransferKind transferKind) implements LedgerRefusal {}

    /** Something moved on the account since it was read; read again and ask under another id. */
    record BooksMoved(long expected, long found) implements LedgerRefusal {}

    /** The account does not owe anything that could be written off. */
    record NothingOwed() implements LedgerRefusal {}

    /** The lane's queue is full, or the database does not answer; the same id may be tried again. */
    record LedgerBusy(int retryAfterSeconds) implements LedgerRefusal {}

    /** One of a batch that is posted together was refused, counted from 0; nothing of the batch was moved. */
    record BatchRefused(int item, String itemCode, Map<String, Object> itemFacts) implements LedgerRefusal {}

    /** A refusal that was given before for the same id, or before the ledger was asked. */
    record Remembered(String code, Kind kind, Map<String, Object> facts) implements LedgerRefusal {

        /** Facts are kept as numbers and words: a date is its word. */
        public static Remembered of(Refusal refusal) {
            Map<String, Object> facts = new LinkedHashMap<>(refusal.facts());
            facts.replaceAll((_, fact) -> fact instanceof Number ? fact : fact.toString());
            return new Remembered(refusal.code(), refusal.kind(), facts);
        }
    }

    @Override
    default Kind kind() {
        return switch (this) {
            case InsufficientBalance _,
                    ClearingLimitReached _,
                    FrozenForSpending _,
                    AccountClosed _,
                    BasisTakenBack _,
                    HoldAlreadyEnded _,
                    AlreadyReversed _,
                    NothingOwed _,
                    BatchRefused _,
                    BooksMoved _ -> Kind.CONFLICT;
            case UnknownLedgerAccount _, TransferNotFound _ -> Kind.MISSING;
            case AmountOutOfRange _,
                    SameAccountTwice _,
                    IdempotencyKeyReused _,
                    CaptureExceedsHold _,
                    NotReversible _ -> Kind.INVALID;
            case LedgerBusy _ -> Kind.BUSY;
            case Remembered remembered -> remembered.kind();
        };
    }
}
