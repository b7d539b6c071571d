package org.lovebank.stack.demo.journey;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.demo.api.NotInTime;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** A story is a list of named steps; the first one that fails ends it. */
public final class Story {

    private final List<Step> steps = new ArrayList<>();
    private final @Nullable PrintStream out;

    /** Tells each step as it ends; without a stream it keeps quiet. */
    Story(@Nullable PrintStream out) {
        this.out = out;
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
        if (out != null) {
            out.printf("  %s %-60s %6d ms%n", step.ok() ? "ok    " : "FAILED", step.name(), step.millis());
            if (!step.ok()) {
                out.println("         " + step.problem());
            }
        }
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
