package org.lovebank.stack.demo.journey;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lovebank.stack.demo.api.NotInTime;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** A story is a list of named steps; the first one that fails ends it. */
public final class Story {

    private final List<Step> steps = new ArrayList<>();
    private final Consumer<Step> told;

    /** {@code told} hears of every step as it ends. */
    Story(Consumer<Step> told) {
        this.told = told;
    }

    /** Plays one step and answers with what it answered. */
    <T> T step(String name, Supplier<T> play) {
        long from = System.nanoTime();
        try {
            T answer = play.get();
            tell(new Step(name, true, since(from), ""));
            return answer;
        } catch (StepFailed | UnexpectedAnswer | NotInTime | UncheckedIOException failed) {
            tell(new Step(name, false, since(from), String.valueOf(failed.getMessage())));
            throw new Ended(name, failed);
        }
    }

    /** What a step expects to see. */
    static void expect(boolean asExpected, String expectation, Object seen) {
        if (!asExpected) {
            throw new StepFailed("expected: " + expectation + "; seen: " + seen);
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private void tell(Step step) {
        steps.add(step);
        told.accept(step);
    }

    private static long since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    /** One step as it ended; {@code problem} is empty when it went well. */
    public record Step(String name, boolean ok, long millis, String problem) {}

    /** The story ended before its end. */
    static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;

        Ended(String step, Throwable cause) {
            super(step, cause);
        }
    }
}
