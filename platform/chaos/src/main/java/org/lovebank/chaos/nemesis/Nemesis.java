package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Strikes one blow of its plan after the other until it is told to stop. */
public final class Nemesis implements Runnable {

    private final Plan plan;
    private final Striker striker;
    private final Journal journal;
    private final List<Blow> struck = new ArrayList<>();
    private volatile boolean over;

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
        } catch (IOException failed) {
            throw new IllegalStateException("the nemesis cannot strike", failed);
        }
    }

    private synchronized void remember(Blow blow) {
        struck.add(blow);
    }
}
