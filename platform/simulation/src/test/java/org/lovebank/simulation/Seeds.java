package org.lovebank.simulation;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.Scenario;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.Tally;
import org.lovebank.simulation.world.World;

/**
 * Plays worlds, seed after seed. {@code lovebank.simulation.seeds} is how many, {@code lovebank.simulation.seed} the only
 * one, {@code lovebank.simulation.from} the first.
 */
final class Seeds {

    private static final String ONE = "lovebank.simulation.seed";
    private static final String MANY = "lovebank.simulation.seeds";
    private static final String FROM = "lovebank.simulation.from";
    private static final int IN_A_BUILD = 5_000;
    /** Every so many seeds one is played twice. */
    private static final int PLAYED_TWICE = 50;

    // Kept, or it would be forgotten together with its level.
    private static final Logger PRODUCTION = Logger.getLogger("org.lovebank");

    private final String test;
    private final Supplier<Scenario> scenario;
    private final Tally tally = new Tally();
    private long traces;

    Seeds(String test, Supplier<Scenario> scenario) {
        this.test = test;
        this.scenario = scenario;
        // Every world is full of trouble, and production tells of it.
        PRODUCTION.setLevel(Level.OFF);
    }

    /** Plays all; the first that fails is told with the command that plays it again. */
    Tally play() {
        Long one = Long.getLong(ONE);
        long first = one == null ? Long.getLong(FROM, 1) : one;
        long many = one == null ? Long.getLong(MANY, IN_A_BUILD) : 1;
        long begun = System.nanoTime();
        each(first, many, seed -> {
            long trace = play(seed);
            traces = traces * 31 + trace;
            if (seed % PLAYED_TWICE == 0 || one != null) {
                mustBeTheSame(seed, trace, play(seed));
            }
        });
        System.out.printf(
                "%s: %d seeds from %d in %.1f s, all traces %016x, %s%n",
                test, many, first, (System.nanoTime() - begun) / 1e9, traces, tally);
        return tally;
    }

    /** What a test must have seen before it counts; a single seed proves nothing of that kind. */
    List<String> missing(Predicate<Sometimes> expected, Predicate<Door> doors) {
        return Long.getLong(ONE) == null ? tally.missing(expected, doors) : List.of();
    }

    private static void each(long first, long many, LongConsumer play) {
        for (long seed = first; seed < first + many; seed++) {
            play.accept(seed);
        }
    }

    private long play(long seed) {
        World world = new World(seed);
        try {
            scenario.get().play(world);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    "seed " + seed + ": " + failed.getMessage() + "\nagain: ./lovebank test --long --seed " + seed,
                    failed);
        }
        tally.add(world.tally());
        return world.trace();
    }

    private static void mustBeTheSame(long seed, long once, long twice) {
        if (once != twice) {
            throw new AssertionError("seed " + seed + " went another way the second time: " + Long.toHexString(once)
                    + ", " + Long.toHexString(twice));
        }
    }
}
