package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.lovebank.stack.database.PostgresServer;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.street.StreetStop;

/** Takes one house, or the whole street, back to what a backup knew at a moment. The houses that it ends stay ended. */
public final class Restore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StackHome home;
    private final Path bin;
    private final String password;
    private final Clock clock;

    /** {@code bin}: PostgreSQL's programs; {@code password}: the superuser's. */
    public Restore(StackHome home, Path bin, String password, Clock clock) {
        this.home = home;
        this.bin = bin;
        this.password = password;
        this.clock = clock;
    }

    /** What was done: rows brought back (0: the files as a whole), and the epoch that begins. */
    public record Done(long rows, int epoch) {}

    /**
     * Makes one house's database what it was; the others keep theirs and will notice by the epoch.
     *
     * @throws StreetFailure when the server does not run, or the backup was made by another release
     */
    public Done house(House house, BackupFolder folder, Optional<Instant> to)
            throws IOException, SQLException, InterruptedException {
        Superuser live = live().orElseThrow(() -> new StreetFailure("PostgreSQL is not running: ./lovebank up"));
        WalArchive.complete(folder, live);
        Path work = home.root().resolve("restore");
        Copy.delete(work);
        PostgresServer.openTo(work);
        try (RecoveredServer then = RecoveredServer.start(home, bin, password, folder, work.resolve("data"), to)) {
            new StreetStop(home).stop(house);
            long rows;
            try (Connection from = then.superuser().in(house.word());
                    Connection into = live.in(house.word())) {
                int epoch = new Epochs(home).after(house, List.of(live, then.superuser()));
                rows = new CopyDatabase(from, into, work).run();
                new Epochs(home).tell(house, epoch);
                return new Done(rows, epoch);
            }
        } finally {
            Copy.delete(work);
        }
    }

    /**
     * Ends the street and makes all four databases what they were. Kafka's data are set aside: they hold events that nobody
     * knows any more, and the logs in the databases bring back the others.
     */
    public Done street(BackupFolder folder, Optional<Instant> to)
            throws IOException, SQLException, InterruptedException {
        Optional<Superuser> live = live();
        if (live.isPresent()) {
            WalArchive.complete(folder, live.get());
        }
        folder.baseFor(to);
        new StreetStop(home).stop();
        Path data = home.data("postgres");
        setAside(data);
        setAside(home.data("kafka"));
        int latest = 1;
        try (RecoveredServer then = RecoveredServer.start(home, bin, password, folder, data, to)) {
            for (House house : House.values()) {
                latest = Math.max(latest, new Epochs(home).after(house, List.of(then.superuser())));
            }
        }
        for (House house : House.values()) {
            new Epochs(home).tell(house, latest);
        }
        WalArchive.leadInto(folder, home);
        return new Done(0, latest);
    }

    private void setAside(Path data) throws IOException {
        if (Files.exists(data)) {
            Files.move(data, data.resolveSibling(data.getFileName() + "-before-" + STAMP.format(clock.instant())));
        }
    }

    private Optional<Superuser> live() {
        return Part.findAlive(home, "postgres").map(part -> new Superuser(part.port(), password));
    }
}
