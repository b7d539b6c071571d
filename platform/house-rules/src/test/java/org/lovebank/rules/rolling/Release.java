package org.lovebank.rules.rolling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lovebank.stack.house.House;

/** The two releases of an upgrade, and where each was built. */
enum Release {
    BEFORE("N−1"),
    NOW("N");

    private final String word;

    Release(String word) {
        this.word = word;
    }

    Path checkout() {
        Path now = Path.of(System.getProperty("basedir", "."), "..", "..")
                .toAbsolutePath()
                .normalize();
        return this == NOW ? now : built();
    }

    private static Path built() {
        String folder = System.getProperty("lovebank.previous");
        if (folder == null) {
            throw new AssertionError("there is no release before: ./lovebank test upgrade builds it");
        }
        return Path.of(folder);
    }

    /** Names of what changes a house's database, in no order. */
    List<Path> migrations(House house) {
        // A house's own, below the folder that holds its built program.
        Path module = house.jar(checkout()).resolve("../../..").normalize();
        return files(module.resolve("src/main/resources/db/migration"));
    }

    /** One example of each event or more. */
    List<Path> examples() {
        return files(checkout().resolve("platform/events/src/test/resources/golden"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
