package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** Breaks one part after the other and lets it be repaired, until it is told to stop. */
public final class Nemesis implements Runnable {

    private final StackHome home;
    private final Plan plan;
    private final Repair repair;
    private final Consumer<String> told;
    private final List<Blow> struck = new ArrayList<>();
    private volatile boolean over;

    public Nemesis(StackHome home, Plan plan, Repair repair, Consumer<String> told) {
        this.home = home;
        this.plan = plan;
        this.repair = repair;
        this.told = told;
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
                Optional<Part> part = Part.findAlive(home, blow.part());
                if (part.isPresent()) {
                    strike(blow, part.get());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new IllegalStateException("the nemesis cannot strike", failed);
        }
    }

    private void strike(Blow blow, Part part) throws IOException, InterruptedException {
        synchronized (this) {
            struck.add(blow);
        }
        told.accept(blow.toString());
        switch (blow.kind()) {
            case KILL -> {
                signal("KILL", part);
                Thread.sleep(blow.lasts());
                Duration took = repair.now();
                told.accept(blow.part() + " serves again, " + took.toMillis() + " ms after its start");
            }
            case FREEZE -> {
                signal("STOP", part);
                try {
                    Thread.sleep(blow.lasts());
                } finally {
                    signal("CONT", part);
                }
            }
        }
    }

    /** The whole group: PostgreSQL's sessions are processes of their own. */
    private static void signal(String name, Part part) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, "--", "-" + part.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Starts what is dead, and answers how long it took until it served. */
    @FunctionalInterface
    public interface Repair {
        Duration now() throws InterruptedException;
    }
}
