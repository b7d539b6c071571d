package org.lovebank.stack.street;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lovebank.stack.broker.BrokerClient;
import org.lovebank.stack.broker.BrokerProcess;
import org.lovebank.stack.broker.BrokerSettings;
import org.lovebank.stack.broker.SuiteTopics;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.HouseHealth;
import org.lovebank.stack.part.ClassCache;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.Ports;
import org.lovebank.stack.part.ProcessTable;
import org.lovebank.stack.part.StackHome;

/**
 * Starts each program of a street that stands once more on the side, ends it, and keeps what its JVM learned, so that the
 * next start is a fast one. A house comes as a further replica for some seconds; the broker gets a folder of its own.
 */
public final class Training {
    /** Its name among the parts. */
    public static final String NAME = "training";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    /** What begins by itself after a start is learned too. */
    private static final Duration AT_WORK = Duration.ofSeconds(3);

    private static final int FIRST_PORT = 19_700;

    private final StackHome home;
    private final Progress progress;

    public Training(StackHome home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Whether a program that runs has no cache yet, and nobody trains. */
    public static boolean isDue(StackHome home) {
        return Part.findAlive(home, NAME).isEmpty()
                && programs().stream()
                        .flatMap(name -> Part.findAlive(home, name).stream())
                        .flatMap(part -> cache(home, ProcessTable.words(part.pid())).stream())
                        .anyMatch(cache -> !cache.exists());
    }

    /** Returns when every running program has a cache; a program that cannot be trained goes on without. */
    public void run() throws IOException, InterruptedException {
        Files.createDirectories(ClassCache.folder(home));
        for (String name : programs()) {
            Optional<Part> running = Part.findAlive(home, name);
            List<String> command =
                    running.map(part -> ProcessTable.words(part.pid())).orElse(List.of());
            Optional<ClassCache> wanted = cache(home, command).filter(cache -> !cache.exists());
            if (running.isEmpty() || wanted.isEmpty()) {
                continue;
            }
            boolean learned = train(running.get(), command, wanted.get(), false);
            // JDK 25 fails for some programs while it writes linked classes.
            if (!learned && !train(running.get(), command, wanted.get(), true)) {
                progress.notice(name + " learned nothing; it starts without a class cache");
            }
        }
    }

    private boolean train(Part running, List<String> command, ClassCache wanted, boolean plainly)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        String name = running.name();
        Path made = ClassCache.folder(home).resolve(name + ".half");
        Files.deleteIfExists(made);
        if (name.equals(PortPlan.KAFKA)) {
            trainBroker(command, made, plainly);
        } else {
            trainHouse(command, ProcessTable.environment(running.pid()), made, plainly);
        }
        if (!Files.exists(made) || !works(ClassCache.trying(command, made))) {
            Files.deleteIfExists(made);
            return false;
        }
        wanted.take(made);
        progress.ready(name, Duration.ofNanos(System.nanoTime() - from), "trained");
        return true;
    }

    private void trainHouse(List<String> command, Map<String, String> environment, Path made, boolean plainly)
            throws IOException, InterruptedException {
        int port = Ports.freeFrom(FIRST_PORT, Set.of());
        Map<String, String> aside = new HashMap<>(environment);
        aside.put("QUARKUS_HTTP_PORT", "0");
        aside.put("LOVEBANK_GATEWAY_PORT", "0");
        aside.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port));
        train(ClassCache.recording(command, made, plainly), aside, () -> HouseHealth.isReady(port));
    }

    private void trainBroker(List<String> command, Path made, boolean plainly)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(home.root(), "training");
        try {
            int port = Ports.freeFrom(FIRST_PORT, Set.of());
            BrokerSettings settings =
                    new BrokerSettings(folder.resolve("data"), port, Ports.freeFrom(FIRST_PORT, Set.of(port)));
            List<String> aside = new ArrayList<>(command);
            aside.set(command.size() - 1, settings.dataDir().toString());
            aside.set(command.size() - 2, BrokerProcess.settingsFile(settings, folder));
            train(ClassCache.recording(aside, made, plainly), Map.of(), () -> {
                boolean serves = BrokerStart.accepts(port);
                if (serves) {
                    new BrokerClient(settings.bootstrap()).createTopics(SuiteTopics.ALL, 1);
                }
                return serves;
            });
        } finally {
            delete(folder);
        }
    }

    private void train(List<String> command, Map<String, String> environment, BooleanSupplier serves)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.log(NAME + ".programs").toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && System.nanoTime() < until && !serves.getAsBoolean()) {
                Thread.sleep(LOOK_EVERY);
            }
            Thread.sleep(AT_WORK);
            // The cache is written while the program ends, by a process that it starts.
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static boolean works(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static List<String> programs() {
        return Stream.concat(
                        Stream.of(PortPlan.KAFKA), Stream.of(House.values()).map(House::word))
                .toList();
    }

    private static Optional<ClassCache> cache(StackHome home, List<String> command) {
        return command.isEmpty() ? Optional.empty() : ClassCache.of(home, command);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
