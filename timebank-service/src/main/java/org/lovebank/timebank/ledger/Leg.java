package org.lovebank.timebank.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One movement of an instruction; what depends on the books is worked out while they are locked. */
public sealed interface Leg {

    UUID id();

    /** The ledger accounts that the leg itself names. */
    Set<Long> accounts();

    /** Transfers that must be looked at to decide. */
    List<UUID> references();

    /**
     * A plain transfer. {@code basis} is a transfer that it builds on: posted and not reversed, or it is refused. With
     * {@code unlessPosted} an equal transfer that is already there is as good.
     */
    record Move(
            UUID id,
            TransferKind kind,
            long debit,
            long credit,
            long amount,
            @Nullable UUID factId,
            @Nullable UUID basis,
            boolean unlessPosted)
            implements Leg {

        @Override
        public Set<Long> accounts() {
            return distinct(debit, credit);
        }

        @Override
        public List<UUID> references() {
            return basis == null ? List.of(id) : List.of(id, basis);
        }
    }

    /** What {@code from} holds beyond {@code cap} goes on; nothing beyond, no transfer. */
    record Overflow(
            UUID id, long from, long to, long cap, @Nullable UUID factId, UUID basis) implements Leg {

        @Override
        public Set<Long> accounts() {
            return distinct(from, to);
        }

        @Override
        public List<UUID> references() {
            return List.of(id);
        }
    }

    /**
     * Spends a hold, whole or ({@code amount}) in part; the rest goes back under {@code restId}. {@code factId} is what it
     * is spent on, the hold's own fact when there is none. With {@code unlessPosted} the same capture that is already there
     * is as good. With a {@code crossing} it is spent at another branch, and {@code to} only takes what may not pass.
     */
    record Capture(
            UUID id,
            UUID restId,
            UUID holdId,
            long to,
            @Nullable Long amount,
            @Nullable UUID factId,
            boolean unlessPosted,
            @Nullable Crossing crossing)
            implements Leg {

        public Capture(UUID id, UUID restId, UUID holdId, long to, @Nullable Long amount) {
            this(id, restId, holdId, to, amount, null, false, null);
        }

        @Override
        public Set<Long> accounts() {
            return with(crossing, to);
        }

        @Override
        public List<UUID> references() {
            return crossing == null ? List.of(id, holdId) : List.of(id, holdId, crossing.id());
        }
    }

    /**
     * A deposit out of {@code purse} when that has enough, else out of {@code otherwise}: never in part, so that it is one
     * transfer. One that is already there is as good. With a {@code crossing} the purse is another branch's.
     */
    record Draw(
            UUID id,
            long purse,
            long otherwise,
            long to,
            long amount,
            UUID factId,
            @Nullable Crossing crossing) implements Leg {

        @Override
        public Set<Long> accounts() {
            return with(crossing, purse, otherwise, to);
        }

        @Override
        public List<UUID> references() {
            return crossing == null ? List.of(id) : List.of(id, crossing.id());
        }
    }

    /** Gives a hold back. */
    record GiveBack(UUID id, UUID holdId) implements Leg {

        @Override
        public Set<Long> accounts() {
            return Set.of();
        }

        @Override
        public List<UUID> references() {
            return List.of(id, holdId);
        }
    }

    /** A no that was found before the ledger was asked; nothing moves, and the ledger remembers it for the id. */
    record Refuse(UUID id, LedgerRefusal.Remembered why) implements Leg {

        @Override
        public Set<Long> accounts() {
            return Set.of();
        }

        @Override
        public List<UUID> references() {
            return List.of(id);
        }
    }

    /** Undoes a transfer; those of {@code builtOnIt} that are posted are undone first, in their order. */
    record Reversal(UUID id, UUID originalId, List<UUID> builtOnIt) implements Leg {

        public Reversal {
            builtOnIt = List.copyOf(builtOnIt);
        }

        @Override
        public Set<Long> accounts() {
            return Set.of();
        }

        @Override
        public List<UUID> references() {
            List<UUID> all = new ArrayList<>(builtOnIt);
            all.add(id);
            all.add(originalId);
            return all;
        }
    }

    /** Brings {@code to}, which a reversal left owing, up to zero and no further, at the cost of {@code from}. */
    record MakeGood(UUID id, long from, long to, @Nullable UUID factId) implements Leg {

        @Override
        public Set<Long> accounts() {
            return distinct(from, to);
        }

        @Override
        public List<UUID> references() {
            return List.of(id);
        }
    }

    /** Two that are one are refused when they are decided, and must not hinder the rest of the batch before. */
    private static Set<Long> distinct(Long... accounts) {
        return new HashSet<>(List.of(accounts));
    }

    private static Set<Long> with(@Nullable Crossing crossing, Long... own) {
        Set<Long> all = distinct(own);
        if (crossing != null) {
            all.addAll(crossing.accounts());
        }
        return all;
    }
}
