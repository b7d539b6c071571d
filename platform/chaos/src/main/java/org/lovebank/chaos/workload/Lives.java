package org.lovebank.chaos.workload;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.lovebank.stack.demo.api.NotInTime;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** People who are registered, help once, and then do what chance says with what they have earned; then others come. */
public final class Lives {

    private static final int DEEDS = 14;

    private final Town town;
    private final Memory memory;
    private final Consumer<String> told;
    private final long seed;
    private final AtomicInteger lived = new AtomicInteger();
    private final AtomicInteger waived = new AtomicInteger();
    private volatile boolean over;

    /** Sets the community up; the street must serve. */
    public Lives(Supplier<List<String>> gateways, String adminPassword, long seed, Surroundings surroundings) {
        this.town = new Town(gateways, adminPassword, surroundings.tally(), surroundings.wrongClockSince());
        this.memory = surroundings.memory();
        this.told = surroundings.told();
        this.seed = seed;
    }

    /** Where what happens is written down, and whether a house had the wrong time since a moment. */
    public record Surroundings(Tally tally, Memory memory, LongPredicate wrongClockSince, Consumer<String> told) {}

    public ExecutorService start(int people) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        String item = town.item();
        for (int i = 0; i < people; i++) {
            Random random = new Random(seed * 1_000 + i);
            threads.execute(() -> liveOn(random, item));
        }
        threads.shutdown();
        return threads;
    }

    public void stop() {
        over = true;
    }

    public int lived() {
        return lived.get();
    }

    /** Lives that met a house with the wrong time: what they were refused says nothing. */
    public int waived() {
        return waived.get();
    }

    public static boolean await(ExecutorService people, long minutes) throws InterruptedException {
        return people.awaitTermination(minutes, TimeUnit.MINUTES);
    }

    private void liveOn(Random random, String item) {
        while (!over) {
            long born = System.nanoTime();
            try {
                live(random, item);
                lived.incrementAndGet();
            } catch (NotLived | NotInTime | UnexpectedAnswer | UncheckedIOException failed) {
                if (town.wrongClockSince(born)) {
                    waived.incrementAndGet();
                } else {
                    told.accept("A LIFE BROKE OFF " + failed.getMessage());
                    memory.found("what should be accepted is, and what should come comes", "" + failed.getMessage());
                }
            }
        }
    }

    private void live(Random random, String item) {
        Town.Person volunteer = town.volunteer();
        Town.Person witness = town.volunteer();
        Town.Person resident = town.resident();
        Earning earning = new Earning(town, memory, volunteer, witness, resident, Clock.systemUTC());
        Purse purse = new Purse(earning.earned(), Earning.MINUTES);
        memory.purse(purse);
        Purse other = new Purse(earning.accountOf(witness), 0);
        memory.purse(other);
        Spending spending = new Spending(town, memory, volunteer.caller(), purse, item, random);
        Giving giving = new Giving(town, memory, random);
        Reading reading = new Reading(town, memory, volunteer.caller(), purse);
        for (int deed = 0; deed < DEEDS && !over; deed++) {
            if (random.nextInt(6) == 0) {
                giving.give(volunteer.caller(), purse, witness.caller(), other);
            } else {
                spending.something();
            }
            reading.account();
            if (deed % 4 == 0) {
                reading.passbook();
                reading.books();
            }
        }
    }
}
