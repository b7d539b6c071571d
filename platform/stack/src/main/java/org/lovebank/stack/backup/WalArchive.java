package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.lovebank.stack.database.PostgresServer;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.street.WalArchiving;

/** The copy of everything that the server writes, kept from the first backup on. */
final class WalArchive {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private WalArchive() {}

    /** Leads the running server's archive into this folder. */
    static void leadInto(BackupFolder folder, StackHome home) throws IOException {
        PostgresServer.openTo(folder.wal());
        Path link = WalArchiving.link(home);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, folder.wal());
    }

    /** Waits until what is committed so far lies in the archive. */
    static void complete(BackupFolder folder, Superuser server) throws SQLException, InterruptedException {
        try (Connection session = server.in("postgres")) {
            // Recovery to a moment needs a commit after it, or it cannot tell that the moment has come.
            Superuser.word(session, "select pg_current_xact_id()::text");
            String segment = Superuser.word(session, "select pg_walfile_name(pg_switch_wal())");
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(folder.wal().resolve(segment))) {
                if (System.nanoTime() > until) {
                    throw new StreetFailure("PostgreSQL does not archive into " + folder.wal()
                            + ": is the disk full, or the folder somebody else's? (./lovebank logs postgres)");
                }
                Thread.sleep(LOOK_EVERY);
            }
        }
    }
}
