package org.lovebank.eventlog.thread;

import java.time.Duration;

/** How a job measures time, lets it pass and throws dice: the machine's own, or a simulated world's. */
public interface Time {

    /** Running nanoseconds; only differences mean something. */
    long nanos();

    /** Rests, in the middle of a round. */
    void pass(Duration rest) throws InterruptedException;

    /** Some number from 0 to below {@code bound}. */
    long someBelow(long bound);

    /** The machine's time. */
    static Time ofTheMachine() {
        return MachineTime.ONLY;
    }
}
