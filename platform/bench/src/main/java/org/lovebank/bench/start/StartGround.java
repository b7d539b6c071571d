package org.lovebank.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lovebank.bench.machine.CpuTimes;
import org.lovebank.bench.machine.Memory;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.ClassCache;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;
import org.lovebank.stack.street.Training;

/** A street of its own in a folder of its own, that is started and ended again and again on the same data. */
final class StartGround implements AutoCloseable {
    private static final double MICROS = 1_000_000;
    private static final double NANOS = 1_000_000_000;

    private final StackHome home;
    private final Path aside;

    StartGround(Path checkout) throws IOException {
        this.home = new StackHome(Files.createTempDirectory("lovebank-start"), checkout);
        this.aside = home.root().resolve("classes.aside");
    }

    Clocked start(boolean withCache) throws IOException, InterruptedException {
        Path wanted = withCache ? aside : ClassCache.folder(home);
        if (Files.exists(wanted)) {
            Files.move(wanted, withCache ? ClassCache.folder(home) : aside);
        }
        Clocked clocked = new Clocked(home);
        long busy = CpuTimes.busy();
        long from = System.nanoTime();
        new StreetStart(home, Clock.systemUTC(), clocked).start(PortPlan.of(home, Optional.empty()));
        clocked.streetSeconds = (System.nanoTime() - from) / NANOS;
        clocked.othersSeconds = Math.max(0, (CpuTimes.busy() - busy) / MICROS - clocked.processorSecondsOfAll());
        return clocked;
    }

    /** Seconds that the training took. */
    double train() throws IOException, InterruptedException {
        long from = System.nanoTime();
        new Training(home, new Clocked(home) {
                    @Override
                    public void ready(String part, Duration took, String words) {
                        System.err.println("bench: " + part + " trained in " + took.toSeconds() + " s");
                    }
                })
                .run();
        return (System.nanoTime() - from) / NANOS;
    }

    JourneyReport journey() {
        String gateway = "http://localhost:"
                + Part.find(home, House.GATEWAY.word()).orElseThrow().port();
        return Journey.play(gateway, new Secrets(home.secrets()).password(Secrets.ADMIN), step -> {});
    }

    /** MiB in RAM of each house. */
    Map<String, Double> memory() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (House house : House.values()) {
            long pid = Part.find(home, house.word()).orElseThrow().pid();
            all.put(house.word(), Memory.megabytesOf(pid));
            all.put(house.word() + " own", Memory.ownMegabytesOf(pid));
        }
        return all;
    }

    void stop() throws IOException, InterruptedException {
        new StreetStop(home).stop();
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> all = Files.walk(home.root())) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
