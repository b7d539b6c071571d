package org.lovebank.chaos.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;

/**
 * People who live through the whole story again and again while things break: registered, helped, confirmed, deposited,
 * paid, redeemed. Every step expects exactly what it was promised; what fails on the way is asked again with its key.
 */
public final class Players {

    private final Supplier<String> gateway;
    private final String adminPassword;
    private final LongPredicate wrongClockSince;
    private final AtomicInteger steps = new AtomicInteger();
    private final List<String> broken = new ArrayList<>();
    private final AtomicInteger played = new AtomicInteger();
    private final AtomicInteger waived = new AtomicInteger();
    private volatile boolean over;

    public Players(Supplier<String> gateway, String adminPassword, LongPredicate wrongClockSince) {
        this.gateway = gateway;
        this.adminPassword = adminPassword;
        this.wrongClockSince = wrongClockSince;
    }

    /** Plays with so many at a time; ends when every story that was begun is at its end after {@link #stop()}. */
    public ExecutorService start(int players) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < players; i++) {
            threads.execute(this::playOn);
        }
        threads.shutdown();
        return threads;
    }

    public void stop() {
        over = true;
    }

    public int played() {
        return played.get();
    }

    /** Stories that failed while a house had the wrong time: what they were refused says nothing. */
    public int waived() {
        return waived.get();
    }

    public int steps() {
        return steps.get();
    }

    /** Stories that did not end as promised, with the step. */
    public synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    /** Waits for the last stories. */
    public static boolean await(ExecutorService players, long minutes) throws InterruptedException {
        return players.awaitTermination(minutes, TimeUnit.MINUTES);
    }

    private void playOn() {
        while (!over) {
            long begun = System.nanoTime();
            JourneyReport report = Journey.play(gateway.get(), adminPassword, _ -> steps.incrementAndGet());
            played.incrementAndGet();
            report.failedStep().ifPresent(step -> {
                if (wrongClockSince.test(begun)) {
                    waived.incrementAndGet();
                    return;
                }
                String said = step + ": " + report.steps().getLast().problem();
                synchronized (this) {
                    broken.add(said);
                }
            });
        }
    }
}
