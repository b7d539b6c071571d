package org.lovebank.eventlog.consumer;

import org.lovebank.eventlog.wire.Epoch;

/** What one transaction did with a batch: {@code taken} of its arrivals are dealt with, and the cursor stands at {@code last}. */
record Outcome(int taken, long last, int applied, int duplicates, int parked, int foreign, Stop stop) {

    /** Why the transaction did not take the whole batch. */
    sealed interface Stop {

        /** It did. */
        record None() implements Stop {}

        /** The numbers between the cursor and {@code found} have not come. */
        record Gap(long found) implements Stop {}

        /** The source began a new epoch below what was applied here: it has forgotten events that we know. */
        record RolledBack(Epoch epoch) implements Stop {}
    }
}
