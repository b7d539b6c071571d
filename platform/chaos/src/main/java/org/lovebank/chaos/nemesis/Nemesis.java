package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.stack.street.StreetFailure;

/** Strikes one blow of its plan after the other until it is told to stop. */
public final class Nemesis implements Runnable {

    private final Plan plan;
    private final Striker striker;
    private final Journal journal;
    private final List<Blow> struck = new ArrayList<>();
    private volatile boolean over;
    private volatile Optional<String> gaveUp = Optional.empty();

    public Nemesis(Plan plan, Striker striker, Journal journal) {
        this.plan = plan;
        this.striker = striker;
        this.journal = journal;
    }

    /** No further blow; returns at once. */
    public void stop() {
        over = true;
    }

    /** What was struck so far. */
    public synchronized List<Blow> struck() {
        return List.copyOf(struck);
    }

    /** Why it stopped by itself: what it broke did not come back. */
    public Optional<String> gaveUp() {
        return gaveUp;
    }

    @Override
    public void run() {
        try {
            while (!over) {
                Thread.sleep(plan.rest());
                Blow blow = plan.next();
                journal.note(blow.toString());
                if (striker.strike(blow)) {
                    remember(blow);
                }
                journal.note(blow + " is over");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | StreetFailure failed) {
            journal.note("the nemesis gives up: " + failed.getMessage());
            gaveUp = Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    private synchronized void remember(Blow blow) {
        struck.add(blow);
    }
}
