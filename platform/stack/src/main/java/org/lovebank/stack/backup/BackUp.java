package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;

/** Takes a base backup of the running server, all four databases at once; nobody waits for it. */
public final class BackUp {

    /** Folders whose content belongs to a running server only; see "Making a Base Backup" in PostgreSQL's manual. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private final StackHome home;
    private final Clock clock;

    public BackUp(StackHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** From now on WAL is archived there too; answers with the folder of the base backup. */
    public Path into(BackupFolder folder, Superuser server, Path data)
            throws IOException, SQLException, InterruptedException {
        WalArchive.leadInto(folder, home);
        Copy.delete(folder.unfinished());
        Files.createDirectories(folder.unfinished());
        try (Connection session = server.in("postgres")) {
            if (!Superuser.word(session, "show archive_mode").equals("on")) {
                throw new StreetFailure(
                        "this PostgreSQL was started without an archive: ./lovebank down, ./lovebank up");
            }
            Superuser.word(session, "select pg_backup_start('lovebank', true)::text");
            Files.walkFileTree(data, new Copier(data, folder.unfinished()));
            String label = Superuser.word(session, "select labelfile from pg_backup_stop(true)");
            Files.writeString(folder.unfinished().resolve("backup_label"), label);
        }
        Copy.toDisk(folder.unfinished());
        return folder.complete(clock.instant());
    }

    private static final class Copier extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copier(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            boolean isEmptied = from.equals(folder.getParent()) && EMPTY.contains(name(folder));
            if (name(folder).startsWith("pgsql_tmp")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            return isEmptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!LEFT_OUT.contains(name(file))) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                } catch (NoSuchFileException dropped) {
                    // A table that was dropped meanwhile; the WAL says so too.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
