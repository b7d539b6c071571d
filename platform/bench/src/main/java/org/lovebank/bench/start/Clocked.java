package org.lovebank.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.bench.machine.CpuTimes;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.Progress;

/** One start of the street: what each part had taken in the moment in which it was ready. */
class Clocked implements Progress {
    private static final double MICROS = 1_000_000;

    private final StackHome home;
    final Map<String, Double> wallSeconds = new ConcurrentHashMap<>();
    final Map<String, Double> processorSeconds = new ConcurrentHashMap<>();
    /** Whether the part runs with a class cache mapped. */
    final Map<String, Boolean> cached = new ConcurrentHashMap<>();

    double streetSeconds;
    double othersSeconds;

    Clocked(StackHome home) {
        this.home = home;
    }

    double processorSecondsOfAll() {
        return processorSeconds.values().stream().mapToDouble(each -> each).sum();
    }

    @Override
    public void ready(String part, Duration took, String words) {
        long pid = Part.find(home, part).orElseThrow().pid();
        processorSeconds.put(part, CpuTimes.of(pid) / MICROS);
        wallSeconds.put(part, took.toMillis() / 1000.0);
        cached.put(part, mapsACache(pid));
    }

    @Override
    public void notice(String words) {
        System.err.println("bench: " + words);
    }

    @Override
    public void alreadyRuns(String part, String words) {
        throw new IllegalStateException(part + " runs already");
    }

    private static boolean mapsACache(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "maps"))
                    .contains(".aot\n");
        } catch (IOException foreign) {
            return false;
        }
    }
}
