package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Consumer;

/** Everything that was done to the street, with the time of day, in a file beside the logs of its parts. */
public final class Journal {

    private final Path file;
    private final Clock clock;
    private final Consumer<String> told;

    public Journal(Path file, Clock clock, Consumer<String> told) {
        this.file = file;
        this.clock = clock;
        this.told = told;
    }

    public synchronized void note(String words) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, clock.instant() + "  " + words + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        told.accept(words);
    }
}
