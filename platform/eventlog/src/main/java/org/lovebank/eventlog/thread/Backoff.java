package org.lovebank.eventlog.thread;

import java.time.Duration;

/** Longer and longer pauses, with some chance in them so that replicas do not march in step. */
public final class Backoff {

    private final Time time;
    private final long fromNanos;
    private final long toNanos;
    private int failures;
    private long until;
    private boolean resting;

    public Backoff(Time time, Duration from, Duration to) {
        this.time = time;
        this.fromNanos = from.toNanos();
        this.toNanos = to.toNanos();
    }

    /** Whether a pause goes on. */
    public boolean resting() {
        if (resting && time.nanos() - until >= 0) {
            resting = false;
        }
        return resting;
    }

    /** Begins a pause, longer than the one before. */
    public void rest() {
        long full = Math.min(toNanos, fromNanos << Math.min(failures, 20));
        failures++;
        restFor(full / 2 + time.someBelow(full / 2 + 1));
    }

    /** Begins the longest pause. */
    public void restLong() {
        restFor(toNanos);
    }

    /** The next pause is a short one again. */
    public void succeeded() {
        failures = 0;
    }

    private void restFor(long nanos) {
        until = time.nanos() + nanos;
        resting = true;
    }
}
