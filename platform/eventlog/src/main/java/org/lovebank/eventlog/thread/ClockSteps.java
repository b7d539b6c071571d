package org.lovebank.eventlog.thread;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Notices that the machine's clock was set back. What waits by it waits for so much longer: Kafka's clients, whose heartbeats
 * stop and whose polls do not end, so that a house would hear nothing for as long as the clock was wrong.
 */
final class ClockSteps {

    /** Smaller steps cost less than a new client. */
    private static final long LEAST_NANOS = Duration.ofSeconds(2).toNanos();

    private final LongSupplier clockNanos;
    private final LongSupplier passedNanos;
    private long ahead;

    ClockSteps(LongSupplier clockNanos, LongSupplier passedNanos) {
        this.clockNanos = clockNanos;
        this.passedNanos = passedNanos;
        this.ahead = clockNanos.getAsLong() - passedNanos.getAsLong();
    }

    static ClockSteps ofTheMachine() {
        // The clock itself is what is looked at, not what time it is.
        return new ClockSteps(
                () -> Duration.ofMillis(System.currentTimeMillis()).toNanos(), System::nanoTime);
    }

    /** Whether it was set back since the last look. A process that stood still meanwhile may take that for it. */
    boolean back() {
        long before = ahead;
        ahead = clockNanos.getAsLong() - passedNanos.getAsLong();
        return before - ahead > LEAST_NANOS;
    }
}
