package org.lovebank.chaos.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lovebank.chaos.nemesis.FalseClock;
import org.lovebank.chaos.nemesis.Journal;
import org.lovebank.chaos.nemesis.SmallDisk;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;

/** What this machine allows beyond signals and roads: disks that can be filled, and a clock that can be set. */
final class Tools implements AutoCloseable {

    private static final long SETTLED_AFTER_NANOS = 15_000_000_000L;

    /** Enough for some ten minutes of work. */
    private static final Map<String, Integer> DISK_MEGABYTES = Map.of("postgres", 768, "kafka", 384);

    private static final House[] CLOCKS = {House.VOLUNTEER, House.TIMEBANK, House.TASK};

    private final Map<String, SmallDisk> disks = new TreeMap<>();
    private final List<String> notRun = new ArrayList<>();
    private @Nullable FalseClock clock;
    private String clockOf = "";
    private volatile long wrongUntil = Long.MIN_VALUE;

    private Tools() {}

    /** Before the street is opened; what cannot be had is told as not run, with the reason. */
    static Tools found(StackHome home, long seed, Journal journal) throws InterruptedException {
        Tools tools = new Tools();
        tools.findDisks(home);
        tools.findClock(home, seed);
        tools.notRun.forEach(journal::note);
        return tools;
    }

    private void findDisks(StackHome home) throws InterruptedException {
        for (Map.Entry<String, Integer> each : DISK_MEGABYTES.entrySet()) {
            try {
                disks.put(each.getKey(), SmallDisk.mount(home.data(each.getKey()), each.getValue()));
            } catch (IOException refused) {
                notRun.add("disk full (" + each.getKey() + "): not run, because " + refused.getMessage());
            }
        }
    }

    private void findClock(StackHome home, long seed) throws InterruptedException {
        String house = clockOf(seed);
        try {
            FalseClock found = FalseClock.in(home.root().resolve("clock"), new Random(seed));
            Files.writeString(home.settings(house), found.lines());
            clock = found;
            clockOf = house;
        } catch (IOException missing) {
            notRun.add("clock: not run, because " + missing.getMessage());
        }
    }

    /** Which house is given the clock that can be set. */
    static String clockOf(long seed) {
        return CLOCKS[new Random(seed).nextInt(CLOCKS.length)].word();
    }

    boolean hasDisks() {
        return disks.containsKey("postgres");
    }

    Map<String, SmallDisk> disks() {
        return disks;
    }

    /** The small disk of a part, if there is one. */
    Optional<SmallDisk> disk(String part) {
        return Optional.ofNullable(disks.get(part));
    }

    /** The house whose clock can be set; none when there is no such clock. */
    List<String> clocks() {
        return clock == null ? List.of() : List.of(clockOf);
    }

    Optional<FalseClock> clock() {
        return Optional.ofNullable(clock);
    }

    List<String> notRun() {
        return List.copyOf(notRun);
    }

    /** From now until {@link #clockIsRight} a house has the wrong time. */
    void clockIsWrong() {
        wrongUntil = Long.MAX_VALUE;
    }

    void clockIsRight() {
        wrongUntil = System.nanoTime();
    }

    /** Whether a house had the wrong time at or after this moment, or shortly before it. */
    boolean wrongClockSince(long nanos) {
        long until = wrongUntil;
        return until == Long.MAX_VALUE || (until != Long.MIN_VALUE && until + SETTLED_AFTER_NANOS - nanos >= 0);
    }

    /** The data on small disks outlives them. */
    void keep() throws IOException, InterruptedException {
        for (SmallDisk disk : disks.values()) {
            disk.keep();
        }
    }

    @Override
    public void close() throws IOException {
        for (SmallDisk disk : disks.values()) {
            disk.close();
        }
    }
}
