package org.lovebank.chaos.nemesis;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lovebank.chaos.nemesis.Blow.Kind;

/** Which blow comes next; the same seed gives the same blows at the same parts. */
public final class Plan {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 12_000;
    private static final int REST_AT_LEAST = 1_000;
    private static final int REST_AT_MOST = 5_000;

    private final List<String> parts;
    private final RandomGenerator random;

    public Plan(List<String> parts, RandomGenerator random) {
        this.parts = List.copyOf(parts);
        this.random = random;
    }

    public Blow next() {
        String part = parts.get(random.nextInt(parts.size()));
        Kind kind = random.nextInt(3) < 2 ? Kind.KILL : Kind.FREEZE;
        return new Blow(part, kind, millis(SHORTEST_MILLIS, LONGEST_MILLIS));
    }

    /** How long everything is left alone before the next blow. */
    public Duration rest() {
        return millis(REST_AT_LEAST, REST_AT_MOST);
    }

    private Duration millis(int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }
}
