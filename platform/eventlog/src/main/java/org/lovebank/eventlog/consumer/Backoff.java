package org.lovebank.eventlog.consumer;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Longer and longer pauses, with some chance in them so that replicas do not march in step. */
final class Backoff {

    private final long fromNanos;
    private final long toNanos;
    private int failures;
    private long until;
    private boolean resting;

    Backoff(Duration from, Duration to) {
        this.fromNanos = from.toNanos();
        this.toNanos = to.toNanos();
    }

    boolean resting() {
        if (resting && System.nanoTime() - until >= 0) {
            resting = false;
        }
        return resting;
    }

    void rest() {
        long full = Math.min(toNanos, fromNanos << Math.min(failures, 20));
        failures++;
        restFor(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }

    void restLong() {
        restFor(toNanos);
    }

    void succeeded() {
        failures = 0;
    }

    private void restFor(long nanos) {
        until = System.nanoTime() + nanos;
        resting = true;
    }
}
