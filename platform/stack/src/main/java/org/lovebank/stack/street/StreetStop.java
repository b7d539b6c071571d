package org.lovebank.stack.street;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;

/** Ends the street from the gate inwards: nobody comes in, houses finish, then the broker, then the database. */
public final class StreetStop {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final StackHome home;

    public StreetStop(StackHome home) {
        this.home = home;
    }

    /** Returns when nothing runs any more; each line says how one part ended. */
    public List<String> stop() throws IOException, InterruptedException {
        int replicas = Replicas.known(home);
        List<String> ended = new ArrayList<>();
        stop(Training.NAME, "TERM").ifPresent(ended::add);
        ended.addAll(stop(List.of(House.GATEWAY), replicas));
        ended.addAll(stop(List.of(House.TASK, House.VOLUNTEER, House.TIMEBANK), replicas));
        stop(PortPlan.KAFKA, "TERM").ifPresent(ended::add);
        // SIGINT is PostgreSQL's fast shutdown: it ends sessions instead of waiting for them.
        stop(PortPlan.POSTGRES, "INT").ifPresent(ended::add);
        for (String leftover : PartStop.sweep(home)) {
            ended.add("killed a leftover: " + leftover);
        }
        // The next street has as many copies as it is asked for.
        for (Replica replica : Replicas.all(replicas)) {
            if (replica.number() > 1) {
                Part.forget(home, replica.name());
            }
        }
        return ended;
    }

    /** Ends every copy of one house; the others go on, and the gateway answers 503 for it. */
    public void stop(House house) throws InterruptedException {
        stop(List.of(house), Replicas.known(home));
    }

    /** Ends one part by its name. */
    public Optional<String> stopPart(String name) throws IOException, InterruptedException {
        return stop(name, name.equals(PortPlan.POSTGRES) ? "INT" : "TERM");
    }

    private List<String> stop(List<House> houses, int replicas) throws InterruptedException {
        List<String> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> all = new ArrayList<>();
            for (House house : houses) {
                for (Replica replica : Replicas.all(house, replicas)) {
                    all.add(threads.submit(() -> stop(replica.name(), "TERM")));
                }
            }
            for (Future<Optional<String>> each : all) {
                each.get().ifPresent(ended::add);
            }
        } catch (ExecutionException failed) {
            throw new StreetFailure(String.valueOf(failed.getCause()));
        }
        return ended;
    }

    private Optional<String> stop(String name, String signal) throws IOException, InterruptedException {
        Optional<Part> running = Part.findAlive(home, name);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        long from = System.nanoTime();
        PartStop.End end = PartStop.stop(running.get(), signal, PATIENCE);
        long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
        return Optional.of(
                switch (end) {
                    case ORDERLY -> name + " ended (" + millis + " ms)";
                    case KILLED -> name + " did not end within " + PATIENCE.toSeconds() + " s and was killed";
                });
    }
}
