package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lovebank.stack.street.StreetFailure;

/**
 * Where backups lie: {@code base-<when it was complete>} for each base backup, {@code wal} for everything that was written
 * since the first of them.
 */
public record BackupFolder(Path root) {
    private static final String BASE = "base-";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    public BackupFolder {
        root = root.toAbsolutePath().normalize();
        if (root.toString().contains("'")) {
            throw new StreetFailure("an apostrophe in the path of a backup folder is not supported: " + root);
        }
    }

    Path wal() {
        return root.resolve("wal");
    }

    /** A base backup that is being made; it counts from {@link #complete}. */
    Path unfinished() {
        return root.resolve("unfinished");
    }

    Path complete(Instant at) throws IOException {
        return Files.move(unfinished(), root.resolve(BASE + NAME.format(at)));
    }

    /** The base backups, oldest first. */
    List<Path> bases() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> nameOf(path).startsWith(BASE)).sorted().toList();
        }
    }

    /** The newest base backup that was complete by then; recovery goes on from it. */
    Path baseFor(Optional<Instant> to) throws IOException {
        return bases().reversed().stream()
                .filter(base -> to.isEmpty() || nameOf(base).compareTo(BASE + NAME.format(to.get())) <= 0)
                .findFirst()
                .orElseThrow(() -> new StreetFailure("no base backup in " + root
                        + to.map(time -> " was complete by " + time).orElse("") + "; there are " + names()));
    }

    private List<String> names() {
        try {
            return bases().stream().map(BackupFolder::nameOf).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
