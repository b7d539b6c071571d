package org.lovebank.simulation.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was seen, over one seed or over many. */
public final class Tally {

    private final long[] passed = new long[Door.values().length];
    private final long[] deaths = new long[Door.values().length];
    private final long[] seen = new long[Sometimes.values().length];

    public void saw(Sometimes what) {
        seen[what.number()]++;
    }

    public void saw(Sometimes what, int times) {
        seen[what.number()] += times;
    }

    void passed(Door door) {
        passed[door.number()]++;
    }

    void died(Door door) {
        deaths[door.number()]++;
    }

    /** Adds what another one has seen. */
    public void add(Tally other) {
        add(passed, other.passed);
        add(deaths, other.deaths);
        add(seen, other.seen);
    }

    public long seen(Sometimes what) {
        return seen[what.number()];
    }

    /** What was never seen, of what ought to be. */
    public List<String> missing(Predicate<Sometimes> expected, Predicate<Door> doors) {
        List<String> missing = new ArrayList<>();
        for (Sometimes what : Sometimes.values()) {
            if (expected.test(what) && seen[what.number()] == 0) {
                missing.add("never: " + what);
            }
        }
        for (Door door : Door.values()) {
            if (doors.test(door) && deaths[door.number()] == 0) {
                missing.add("nobody died at: " + door);
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        Map<Sometimes, Long> events = new EnumMap<>(Sometimes.class);
        for (Sometimes what : Sometimes.values()) {
            events.put(what, seen(what));
        }
        events.values().removeIf(count -> count == 0);
        return "steps=" + sum(passed) + " deaths=" + sum(deaths) + " " + events;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}
