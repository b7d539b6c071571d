package org.lovebank.eventlog;

import java.util.concurrent.atomic.AtomicInteger;

/** Sudden death at a step: nothing of what the code would still have done happens. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1;

    private Killed(Step step) {
        super(step.name(), null, false, false);
    }

    /** Dies when a step is reached for the {@code n}-th time, and never again. */
    public static StepListener at(Step deadly, int n) {
        AtomicInteger reached = new AtomicInteger();
        return step -> {
            if (step == deadly && reached.incrementAndGet() == n) {
                throw new Killed(step);
            }
        };
    }
}
