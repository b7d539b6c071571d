package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The wall clock of one house, which a library that is loaded before it reads from a file of ours. */
public final class FalseClock implements Striker {

    /** Of Debian's package libfaketime. */
    private static final String LIBRARY = "libfaketimeMT.so.1";

    private static final int PATIENCE_SECONDS = 60;
    private static final String RIGHT = "+0";
    private static final String AHEAD = "+7200";
    private static final String BACK = "-7200";

    private final Path library;
    private final Path offset;
    private final RandomGenerator random;

    private FalseClock(Path library, Path offset, RandomGenerator random) {
        this.library = library;
        this.offset = offset;
        this.random = random;
    }

    /**
     * Takes the library of this machine, or fetches the package into {@code folder} without installing it.
     *
     * @throws IOException with the reason why it cannot be had
     */
    public static FalseClock in(Path folder, RandomGenerator random) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path installed = Path.of("/usr/lib/x86_64-linux-gnu/faketime", LIBRARY);
        FalseClock clock =
                new FalseClock(Files.exists(installed) ? installed : fetched(folder), folder.resolve("offset"), random);
        clock.say(RIGHT);
        return clock;
    }

    /** What a house needs in its environment; the clock that only counts on stays right, or no wait would end in time. */
    public Map<String, String> environment() {
        return new TreeMap<>(Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Without it every timed wait of a JVM returns at once.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1"));
    }

    /** The same as lines {@code NAME=value}. */
    public String lines() {
        return environment().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public boolean strike(Blow blow) throws IOException, InterruptedException {
        try {
            jump(random.nextBoolean());
            Thread.sleep(blow.lasts());
        } finally {
            right();
        }
        return true;
    }

    /** Two hours ahead or back. */
    public void jump(boolean ahead) throws IOException {
        say(ahead ? AHEAD : BACK);
    }

    public void right() throws IOException {
        say(RIGHT);
    }

    private void say(String seconds) throws IOException {
        Path half = offset.resolveSibling("offset.half");
        Files.writeString(half, seconds + "\n");
        Files.move(half, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path fetched(Path folder) throws IOException, InterruptedException {
        run(folder, "apt-get", "download", "-q", "libfaketime");
        try (DirectoryStream<Path> packages = Files.newDirectoryStream(folder, "libfaketime*.deb")) {
            for (Path each : packages) {
                run(folder, "dpkg", "-x", each.toString(), folder.toString());
            }
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.endsWith(LIBRARY))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the package holds no " + LIBRARY));
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("fetch.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("libfaketime cannot be had: " + String.join(" ", command) + " failed");
        }
    }
}
