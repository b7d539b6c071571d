package org.lovebank.task.evidence;

import java.time.Duration;
import java.time.Instant;

/** Time served: from, to, breaks within, and the whole minutes that are left. */
public record Served(Instant from, Instant to, int breakMinutes, int minutes) {

    /** Whole minutes between two moments, without breaks; not positive when nothing is left. */
    public static Served between(Instant from, Instant to, int breakMinutes) {
        return new Served(from, to, breakMinutes, whole(from, to) - breakMinutes);
    }

    /** What the recipient acknowledges: the rest counts as a break. */
    public Served acknowledged(int acknowledgedMinutes) {
        return new Served(from, to, whole(from, to) - acknowledgedMinutes, acknowledgedMinutes);
    }

    private static int whole(Instant from, Instant to) {
        return Math.toIntExact(Duration.between(from, to).toMinutes());
    }
}
