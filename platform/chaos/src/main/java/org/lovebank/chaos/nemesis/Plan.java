package org.lovebank.chaos.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.lovebank.chaos.nemesis.Blow.Kind;

/** Which blow comes next; the same seed gives the same blows at the same targets. */
public final class Plan {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 12_000;
    private static final int REST_AT_LEAST = 1_000;
    private static final int REST_AT_MOST = 5_000;

    private static final List<Kind> ON_ROADS = List.of(
            Kind.BLACKHOLE, Kind.CUT, Kind.RESET, Kind.MUTE, Kind.DEAF, Kind.LATENCY, Kind.SLICES, Kind.SLOW_CLOSE);

    private final Bag<Kind> kinds;
    private final Map<Kind, Bag<String>> targets;
    private final Random random;

    private Plan(List<Kind> kinds, Map<Kind, Bag<String>> targets, Random random) {
        this.kinds = new Bag<>(kinds, random);
        this.targets = targets;
        this.random = random;
    }

    /** Processes are killed twice as often as they are frozen; each seventh blow fills a disk. */
    public static Plan ofProcesses(List<String> parts, List<String> disks, Random random) {
        Map<Kind, Bag<String>> targets = new EnumMap<>(Kind.class);
        targets.put(Kind.KILL, new Bag<>(parts, random));
        targets.put(Kind.FREEZE, new Bag<>(parts, random));
        List<Kind> kinds =
                new ArrayList<>(List.of(Kind.KILL, Kind.KILL, Kind.KILL, Kind.KILL, Kind.FREEZE, Kind.FREEZE));
        if (!disks.isEmpty()) {
            kinds.add(Kind.DISK_FULL);
            targets.put(Kind.DISK_FULL, new Bag<>(disks, random));
        }
        return new Plan(kinds, targets, random);
    }

    /** Roads in all ways alike; a clock jumps as often. */
    public static Plan ofRoads(List<String> roads, List<String> clocks, Random random) {
        Map<Kind, Bag<String>> targets = new EnumMap<>(Kind.class);
        Bag<String> all = new Bag<>(roads, random);
        ON_ROADS.forEach(kind -> targets.put(kind, all));
        List<Kind> kinds = new ArrayList<>(ON_ROADS);
        if (!clocks.isEmpty()) {
            kinds.add(Kind.CLOCK);
            targets.put(Kind.CLOCK, new Bag<>(clocks, random));
        }
        return new Plan(kinds, targets, random);
    }

    public Blow next() {
        Kind kind = kinds.draw();
        Bag<String> whom = Objects.requireNonNull(targets.get(kind));
        return new Blow(whom.draw(), kind, millis(SHORTEST_MILLIS, LONGEST_MILLIS));
    }

    /** How long everything is left alone before the next blow. */
    public Duration rest() {
        return millis(REST_AT_LEAST, REST_AT_MOST);
    }

    private Duration millis(int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }
}
