package org.lovebank.eventlog.thread;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What passes where the house stands. */
final class MachineTime implements Time {

    static final MachineTime ONLY = new MachineTime();

    private MachineTime() {}

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pass(Duration rest) throws InterruptedException {
        Thread.sleep(rest);
    }

    @Override
    public long someBelow(long bound) {
        return ThreadLocalRandom.current().nextLong(bound);
    }
}
