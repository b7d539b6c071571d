package org.lovebank.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down at which fault points this test run has done harm: one line a hit, a file for each process. */
public final class FaultHits {
    private FaultHits() {}

    /** Called at the moment of the harm, and not when a point is merely passed. */
    public static void count(Enum<?> point) {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("hits-" + ProcessHandle.current().pid() + ".txt"),
                    point.name() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Where the module under test keeps its hits. */
    public static Path folder() {
        return Path.of(System.getProperty("basedir", "."), "target", "faults");
    }
}
