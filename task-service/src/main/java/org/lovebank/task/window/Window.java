package org.lovebank.task.window;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time from an instant up to, but without, another. */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    /** The window of so many minutes from an instant on. */
    public static Window of(Instant from, int minutes) {
        return new Window(from, from.plus(Duration.ofMinutes(minutes)));
    }

    public boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The same window, longer by some minutes before and after. */
    public Window widened(int minutesBefore, int minutesAfter) {
        return new Window(from.minus(Duration.ofMinutes(minutesBefore)), to.plus(Duration.ofMinutes(minutesAfter)));
    }
}
