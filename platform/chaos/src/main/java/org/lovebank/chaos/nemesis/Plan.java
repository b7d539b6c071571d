package org.lovebank.chaos.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lovebank.chaos.nemesis.Blow.Kind;

/** Which blow comes next; the same seed gives the same blows at the same targets. */
public final class Plan {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 12_000;
    private static final int REST_AT_LEAST = 1_000;
    private static final int REST_AT_MOST = 5_000;

    private static final List<Kind> ON_ROADS = List.of(
            Kind.BLACKHOLE, Kind.CUT, Kind.RESET, Kind.MUTE, Kind.DEAF, Kind.LATENCY, Kind.SLICES, Kind.SLOW_CLOSE);

    private final List<Chance> chances;
    private final RandomGenerator random;

    private Plan(List<Chance> chances, RandomGenerator random) {
        this.chances = List.copyOf(chances);
        this.random = random;
    }

    /** Processes are killed twice as often as they are frozen; a disk fills up now and then. */
    public static Plan ofProcesses(List<String> parts, List<String> disks, RandomGenerator random) {
        List<Chance> chances = new ArrayList<>();
        chances.add(new Chance(Kind.KILL, parts, 8));
        chances.add(new Chance(Kind.FREEZE, parts, 4));
        chances.add(new Chance(Kind.DISK_FULL, disks, 1));
        return new Plan(chances, random);
    }

    /** Roads in all ways alike; a clock jumps now and then. */
    public static Plan ofRoads(List<String> roads, List<String> clocks, RandomGenerator random) {
        List<Chance> chances = new ArrayList<>();
        ON_ROADS.forEach(kind -> chances.add(new Chance(kind, roads, 1)));
        chances.add(new Chance(Kind.CLOCK, clocks, 1));
        return new Plan(chances, random);
    }

    public Blow next() {
        int drawn = random.nextInt(chances.stream().mapToInt(Chance::weight).sum());
        for (Chance chance : chances) {
            drawn -= chance.weight();
            if (drawn < 0) {
                return new Blow(chance.drawn(random), chance.kind(), millis(SHORTEST_MILLIS, LONGEST_MILLIS));
            }
        }
        throw new IllegalStateException("more was drawn than there is");
    }

    /** How long everything is left alone before the next blow. */
    public Duration rest() {
        return millis(REST_AT_LEAST, REST_AT_MOST);
    }

    private Duration millis(int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }

    /** What has no target never happens, and takes no share of the others. */
    private record Chance(Kind kind, List<String> targets, int share) {

        int weight() {
            return targets.isEmpty() ? 0 : share;
        }

        String drawn(RandomGenerator random) {
            return targets.get(random.nextInt(targets.size()));
        }
    }
}
