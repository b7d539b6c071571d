package org.lovebank.stack.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether each balance of an account follows from the one before it. Rows of one account may come from several lanes, so
 * one may come before its predecessor: then what it expects waits for it.
 */
final class RunningSums {

    private final Map<Place, Long> reached = new HashMap<>();
    private final Map<Place, Expected> awaited = new HashMap<>();

    /** A row that does not follow, if this one decides it. */
    Optional<Finding> add(ProvedTransfer row) {
        Optional<Finding> debit = add(row, row.debit(), -row.amount());
        return debit.isPresent() ? debit : add(row, row.credit(), row.amount());
    }

    private Optional<Finding> add(ProvedTransfer row, ProvedTransfer.Side side, long change) {
        Place here = new Place(side.account(), side.stripe(), side.sequence());
        Place before = new Place(side.account(), side.stripe(), side.sequence() - 1);
        long expected = side.balance() - change;
        Long known = side.sequence() == 1 ? Long.valueOf(0) : reached.remove(before);
        if (known == null) {
            awaited.put(before, new Expected(expected, row.lane(), row.sequence()));
        } else if (known != expected) {
            return Optional.of(Finding.row("BALANCE_DIFFERS", row.lane(), row.sequence()));
        }
        Expected next = awaited.remove(here);
        if (next == null) {
            reached.put(here, side.balance());
        } else if (next.balance() != side.balance()) {
            return Optional.of(Finding.row("BALANCE_DIFFERS", next.lane(), next.sequence()));
        }
        return Optional.empty();
    }

    /** A row whose predecessor never came. */
    Optional<Finding> leftOver() {
        return awaited.values().stream()
                .findFirst()
                .map(expected -> Finding.row("ACCOUNT_SEQUENCE_MISSING", expected.lane(), expected.sequence()));
    }

    private record Place(long account, int stripe, long sequence) {}

    private record Expected(long balance, int lane, long sequence) {}
}
