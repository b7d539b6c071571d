package org.lovebank.eventlog;

/**
 * Is told when the post office passes a {@link Step}. In production nobody listens; a test may provide a bean that
 * throws, waits or halts the process there.
 */
@FunctionalInterface
public interface StepListener {
    void reached(Step step);
}
