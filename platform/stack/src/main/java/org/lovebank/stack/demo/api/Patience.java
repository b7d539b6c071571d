package org.lovebank.stack.demo.api;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what travels by events: it comes within moments, or, when a broker has to come back first, later. */
public final class Patience {

    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /** Looks until it is as expected; the last thing seen is part of the failure. */
    public static <T> T until(String expectation, Supplier<T> look, Predicate<T> asExpected) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            T seen = look.get();
            if (asExpected.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new NotInTime("waited " + DEADLINE.toSeconds() + " s: " + expectation + "; last seen: " + seen);
            }
            rest(BETWEEN_LOOKS);
        }
    }

    static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static NotInTime interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new NotInTime("interrupted: " + interrupted.getMessage());
    }
}
