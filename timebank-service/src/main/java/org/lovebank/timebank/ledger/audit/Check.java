package org.lovebank.timebank.ledger.audit;

import org.jspecify.annotations.Nullable;

/** One invariant, how many rows break it, and the first of them. */
public record Check(
        String name,
        String statement,
        long violations,
        @Nullable String first) {

    /** Whether it holds. */
    public boolean holds() {
        return violations == 0;
    }
}
