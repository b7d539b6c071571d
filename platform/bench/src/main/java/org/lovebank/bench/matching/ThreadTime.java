package org.lovebank.bench.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of this thread alone: what others do on the machine does not count. */
final class ThreadTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begun = THREADS.getCurrentThreadCpuTime();

    double seconds() {
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
    }

    double millis() {
        return 1_000 * seconds();
    }
}
