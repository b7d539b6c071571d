package org.lovebank.matching.ring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lovebank.matching.watch.Steps;

/**
 * Picks rings that share nobody: first those in the way of the fewest, then a search that pushes a ring in, drops what is in its
 * way, fills the gaps, and keeps what is worth no less.
 */
final class PackRings {

    private static final int NOBODY = -1;
    private static final long SEED = 0x9e3779b97f4a7c15L;

    private final long[] worth;
    /** By ring: its people. */
    private final int[][] people;
    /** By person: the rings. */
    private final int[][] ringsOf;

    private final int[] ringNow;
    private final RingLimits limits;
    private final Steps steps;
    private final int[] dropped = new int[RingLimits.MOST_PEOPLE];
    private final int[] added;
    private long random = SEED;

    PackRings(List<int[]> rings, int[] personOfNote, RingLimits limits, Steps steps) {
        this.limits = limits;
        this.steps = steps;
        int persons = Arrays.stream(personOfNote).max().orElse(-1) + 1;
        people = new int[rings.size()][];
        worth = new long[rings.size()];
        int[] counts = new int[persons];
        for (int r = 0; r < people.length; r++) {
            people[r] =
                    Arrays.stream(rings.get(r)).map(note -> personOfNote[note]).toArray();
            worth[r] = limits.worth(people[r].length);
            for (int person : people[r]) {
                counts[person]++;
            }
        }
        ringsOf = new int[persons][];
        for (int p = 0; p < persons; p++) {
            ringsOf[p] = new int[counts[p]];
        }
        for (int r = people.length - 1; r >= 0; r--) {
            for (int person : people[r]) {
                counts[person]--;
                ringsOf[person][counts[person]] = r;
            }
        }
        ringNow = new int[persons];
        Arrays.fill(ringNow, NOBODY);
        added = new int[persons + 1];
    }

    /** The chosen rings, ascending. */
    int[] best() {
        int[] byConflicts = IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(this::conflicts).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int ring : byConflicts) {
            if (free(ring)) {
                put(ring);
            }
        }
        for (int step = 0; step < limits.steps() && people.length > 0; step++) {
            steps.add(1);
            pushIn(below(people.length));
        }
        return Arrays.stream(ringNow)
                .filter(ring -> ring != NOBODY)
                .distinct()
                .sorted()
                .toArray();
    }

    private void pushIn(int ring) {
        if (ringNow[people[ring][0]] == ring) {
            return;
        }
        int drops = 0;
        long change = worth[ring];
        for (int person : people[ring]) {
            int other = ringNow[person];
            if (other != NOBODY) {
                take(other);
                dropped[drops] = other;
                drops++;
                change -= worth[other];
            }
        }
        put(ring);
        int adds = 0;
        for (int i = 0; i < drops; i++) {
            for (int person : people[dropped[i]]) {
                int filler = ringNow[person] == NOBODY ? fill(person) : NOBODY;
                if (filler != NOBODY) {
                    change += worth[filler];
                    added[adds] = filler;
                    adds++;
                }
            }
        }
        if (change < 0) {
            for (int i = 0; i < adds; i++) {
                take(added[i]);
            }
            take(ring);
            for (int i = 0; i < drops; i++) {
                put(dropped[i]);
            }
        }
    }

    /** Puts in the first ring of a free person that fits, from a random one on. */
    private int fill(int person) {
        int[] mine = ringsOf[person];
        int from = below(mine.length);
        for (int i = 0; i < mine.length; i++) {
            int ring = mine[(from + i) % mine.length];
            if (free(ring)) {
                put(ring);
                return ring;
            }
        }
        return NOBODY;
    }

    /** How many ring memberships stand in the way, for the same worth. */
    private long conflicts(int ring) {
        long sum = 0;
        for (int person : people[ring]) {
            sum += ringsOf[person].length;
        }
        return sum * 1_000_000_000L / worth[ring];
    }

    private boolean free(int ring) {
        for (int person : people[ring]) {
            if (ringNow[person] != NOBODY) {
                return false;
            }
        }
        return true;
    }

    private void put(int ring) {
        for (int person : people[ring]) {
            ringNow[person] = ring;
        }
    }

    private void take(int ring) {
        for (int person : people[ring]) {
            ringNow[person] = NOBODY;
        }
    }

    private int below(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) Long.remainderUnsigned(random >>> 1, bound);
    }
}
