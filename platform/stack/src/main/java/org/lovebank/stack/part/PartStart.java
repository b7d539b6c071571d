package org.lovebank.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a process in a session of its own: neither the launcher's end nor Ctrl-C reaches it.
 *
 * <p>Its environment names the stack, by which {@link PartStop} finds it even when its file in {@code run/} is lost.
 */
public final class PartStart {
    private static final String NAME = "LOVEBANK_PART";

    private final StackHome home;
    private final Clock clock;

    public PartStart(StackHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    public Part start(Launch launch) throws IOException {
        String name = launch.name();
        Path log = home.log(name);
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, home.log(name + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(ClassCache.of(home, launch.command())
                .map(cache -> cache.applied(launch.command()))
                .orElse(launch.command()));
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(home.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        builder.environment().putAll(mark(home));
        builder.environment().put(NAME, name);
        long pid = builder.start().pid();
        long ticks = ProcessTable.startTicks(pid).orElse(0L);
        Part part = new Part(
                name, pid, ticks, launch.port(), launch.managementPort(), clock.instant(), launch.fingerprint());
        part.remember(home);
        return part;
    }

    static Map<String, String> mark(StackHome home) {
        return Map.of("LOVEBANK_STACK", home.root().toString());
    }
}
