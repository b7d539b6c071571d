package org.lovebank.stack.street;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.house.Builds;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.HouseHealth;
import org.lovebank.stack.house.HouseProcess;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.house.Roads;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;

/** Starts what does not run: database and broker side by side, the houses as soon as their databases are there. */
public final class StreetStart {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final StackHome home;
    private final Progress progress;
    private final PartStart parts;
    private final Secrets secrets;
    private final Roads roads;
    private final Builds builds;

    public StreetStart(StackHome home, Clock clock, Progress progress) {
        this(home, clock, progress, Roads.DIRECT);
    }

    /** A street whose parts reach each other by these roads. */
    public StreetStart(StackHome home, Clock clock, Progress progress, Roads roads) {
        this(home, clock, progress, roads, _ -> home.checkout());
    }

    /** A street whose copies were not all built in one checkout. */
    public StreetStart(StackHome home, Clock clock, Progress progress, Roads roads, Builds builds) {
        this.home = home;
        this.progress = progress;
        this.parts = new PartStart(home, clock);
        this.secrets = new Secrets(home.secrets());
        this.roads = roads;
        this.builds = builds;
    }

    /** Returns when every part serves; throws {@link StreetFailure} with the part's name when one does not. */
    public void start(PortPlan ports) throws InterruptedException {
        for (Replica replica : Replicas.all(ports.replicas())) {
            if (!Files.exists(jar(replica))) {
                throw new StreetFailure(replica.name() + " is not built: " + jar(replica) + " is missing");
            }
        }
        endSurplus(ports.replicas());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = new ArrayList<>();
            all.add(threads.submit(done(
                    () -> new BrokerStart(home, parts, progress, roads).start(ports.kafka(), ports.controller()))));
            all.add(threads.submit(done(() -> {
                Map<House, HouseDatabase> databases =
                        new DatabaseStart(home, parts, secrets, progress).start(ports.postgres());
                // The first copy of each house migrates, and four processes at a time are enough for a small machine.
                for (int number = 1; number <= ports.replicas(); number++) {
                    List<Future<Void>> houses = new ArrayList<>();
                    for (Replica replica : Replicas.of(number)) {
                        HouseDatabase database = Objects.requireNonNull(databases.get(replica.house()));
                        houses.add(threads.submit(done(() -> startHouse(replica, database, ports))));
                    }
                    join(houses);
                }
            })));
            join(all);
        }
        for (String name : PartHealth.names(home)) {
            // A part may say that it serves and fall over a moment later, while others were still awaited.
            Part part = Part.find(home, name).orElseThrow();
            if (!part.isAlive()) {
                throw Awaited.failure(home, part, " crashed after it had started");
            }
        }
    }

    /** A street that shrinks; the gateway is told of it by its restart. */
    private void endSurplus(int replicas) throws InterruptedException {
        try {
            for (Replica replica : Replicas.all(Replicas.known(home))) {
                if (replica.number() > replicas) {
                    Optional<Part> running = Part.findAlive(home, replica.name());
                    if (running.isPresent()) {
                        PartStop.stop(running.get(), "TERM", STOP_PATIENCE);
                    }
                    Part.forget(home, replica.name());
                }
            }
        } catch (IOException failed) {
            throw inWords(failed);
        }
    }

    private void startHouse(Replica replica, HouseDatabase database, PortPlan ports)
            throws IOException, InterruptedException {
        String name = replica.name();
        Path jar = jar(replica);
        Map<String, String> stack =
                new HouseSettings(ports, secrets, builds.checkoutOf(replica), roads).of(replica, database);
        Map<String, String> settings = FurtherSettings.over(stack, home, replica.house());
        Launch launch =
                new Launch(name, ports.of(replica), ports.managementOf(replica), HouseProcess.command(jar), settings);
        Optional<Part> running = Part.findAlive(home, name);
        if (running.isPresent() && isOutdated(running.get(), launch, jar)) {
            progress.notice(name + " was built or configured anew: it is restarted");
            PartStop.stop(running.get(), "TERM", STOP_PATIENCE);
            running = Optional.empty();
        }
        long from = System.nanoTime();
        BooleanSupplier serves = () -> HouseHealth.isReady(launch.managementPort());
        Part part = running.isPresent()
                ? Awaited.ready(home, running.get(), serves)
                : Awaited.started(home, parts, launch, progress, serves);
        String words = "http://localhost:" + part.port();
        if (running.isPresent()) {
            progress.alreadyRuns(name, words);
        } else {
            progress.ready(name, Duration.ofNanos(System.nanoTime() - from), words);
        }
    }

    private Path jar(Replica replica) {
        return replica.house().jar(builds.checkoutOf(replica));
    }

    private static boolean isOutdated(Part running, Launch launch, Path jar) throws IOException {
        return !running.fingerprint().equals(launch.fingerprint())
                || Files.getLastModifiedTime(jar).toInstant().isAfter(running.startedAt());
    }

    private static Callable<Void> done(Step step) {
        return () -> {
            step.run();
            return null;
        };
    }

    private static void join(List<Future<Void>> steps) throws InterruptedException {
        List<StreetFailure> failures = new ArrayList<>();
        for (Future<Void> step : steps) {
            try {
                step.get();
            } catch (ExecutionException failed) {
                failures.add(inWords(failed.getCause()));
            }
        }
        if (failures.size() == 1) {
            throw failures.getFirst();
        }
        if (!failures.isEmpty()) {
            throw new StreetFailure(
                    failures.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")),
                    failures.getFirst().logEnd());
        }
    }

    private static StreetFailure inWords(@Nullable Throwable cause) {
        return switch (cause) {
            case StreetFailure known -> known;
            case IOException plain when plain.getMessage() != null -> new StreetFailure(plain.getMessage());
            case null, default -> new StreetFailure(String.valueOf(cause));
        };
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
