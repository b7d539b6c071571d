package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lovebank.stack.database.PostgresServer;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.LogTail;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.Ports;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;

/** A server of its own on a free port that holds what a backup knew at a moment; it ends with {@link #close}. */
final class RecoveredServer implements AutoCloseable {
    private static final String NAME = "recovery";
    private static final int FROM_PORT = 15532;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration FAREWELL = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Part part;
    private final Superuser superuser;

    private RecoveredServer(Part part, Superuser superuser) {
        this.part = part;
        this.superuser = superuser;
    }

    /** Fills {@code data}, which is empty yet, and goes through the archive up to {@code to}, or to its end. */
    static RecoveredServer start(
            StackHome home, Path bin, String password, BackupFolder folder, Path data, Optional<Instant> to)
            throws IOException, InterruptedException {
        Copy.data(folder.baseFor(to), data);
        Files.createFile(data.resolve("recovery.signal"));
        List<String> settings = new ArrayList<>(List.of(
                "archive_mode=off",
                "restore_command=cp '" + folder.wal() + "/%f' '%p'",
                "recovery_target_action=promote"));
        to.ifPresent(time -> settings.add("recovery_target_time=" + SQL.format(time)));
        int port = Ports.freeFrom(FROM_PORT, Set.of());
        List<String> command = new PostgresServer(bin, data, port).command(settings);
        Part part = new PartStart(home, Clock.systemUTC()).start(new Launch(NAME, port, port, command, Map.of()));
        RecoveredServer server = new RecoveredServer(part, new Superuser(port, password));
        try {
            server.awaitItsEnd(home);
        } catch (StreetFailure | InterruptedException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    Superuser superuser() {
        return superuser;
    }

    @Override
    public void close() throws IOException {
        try {
            PartStop.stop(part, "INT", FAREWELL);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitItsEnd(StackHome home) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!serves()) {
            if (!part.isAlive() || System.nanoTime() > until) {
                throw new StreetFailure(
                        "the backup cannot be recovered (log: " + home.log(NAME) + ")",
                        LogTail.words(home.log(NAME), 10));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private boolean serves() {
        try (Connection session = superuser.in("postgres")) {
            return Superuser.word(session, "select pg_is_in_recovery()").equals("f");
        } catch (SQLException notYet) {
            return false;
        }
    }
}
