package org.lovebank.stack.part;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A started process of the stack, as its file in {@code run/} remembers it.
 *
 * @param startTicks tells this process from a later one with the same pid
 * @param managementPort health and metrics; the same as {@code port} where there is no second one
 * @param fingerprint of the {@link Launch}
 */
public record Part(
        String name, long pid, long startTicks, int port, int managementPort, Instant startedAt, String fingerprint) {

    public boolean isAlive() {
        return ProcessTable.startTicks(pid).filter(ticks -> ticks == startTicks).isPresent();
    }

    public static Optional<Part> find(StackHome home, String name) {
        Path file = file(home, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
            return Optional.of(new Part(
                    name,
                    Long.parseLong(known.getProperty("pid")),
                    Long.parseLong(known.getProperty("startTicks")),
                    Integer.parseInt(known.getProperty("port")),
                    Integer.parseInt(known.getProperty("managementPort")),
                    Instant.parse(known.getProperty("startedAt")),
                    known.getProperty("fingerprint", "")));
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    /** The part, if it was started and has not ended since. */
    public static Optional<Part> findAlive(StackHome home, String name) {
        return find(home, name).filter(Part::isAlive);
    }

    /** No start takes its ports into account any more. */
    public static void forget(StackHome home, String name) throws IOException {
        Files.deleteIfExists(file(home, name));
    }

    void remember(StackHome home) throws IOException {
        Properties known = new Properties();
        known.setProperty("pid", Long.toString(pid));
        known.setProperty("startTicks", Long.toString(startTicks));
        known.setProperty("port", Integer.toString(port));
        known.setProperty("managementPort", Integer.toString(managementPort));
        known.setProperty("startedAt", startedAt.toString());
        known.setProperty("fingerprint", fingerprint);
        Files.createDirectories(home.run());
        Path half = home.run().resolve(name + ".half");
        try (Writer writer = Files.newBufferedWriter(half)) {
            known.store(writer, null);
        }
        Files.move(half, file(home, name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Its ports stay known after it ended, so that the next start takes the same ones. */
    private static Path file(StackHome home, String name) {
        return home.run().resolve(name + ".properties");
    }
}
