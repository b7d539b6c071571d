package org.lovebank.timebank.ledger.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventLog;

/** Makes the next checkpoint, when there is something new; one replica at a time. */
@ApplicationScoped
public class SealLedger {

    /** Class of the advisory lock: replicas that come second find nothing to do. */
    private static final int SEAL_LOCK = 7413;

    private final DataSource database;
    private final CheckpointKeys keys;
    private final CheckpointSettings settings;
    private final EventLog relay;
    private final Clock clock;
    private final CheckpointTable table = new CheckpointTable();

    public SealLedger(
            DataSource database, CheckpointKeys keys, CheckpointSettings settings, EventLog relay, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.relay = relay;
        this.clock = clock;
    }

    /** Seals when the newest seal is old enough, or enough rows wait; empty when there is no need. */
    public Optional<Checkpoint> whenDue() {
        return seal(false);
    }

    /** Seals whatever is new at once; empty when nothing is, or another replica is just doing it. */
    public Optional<Checkpoint> now() {
        return seal(true);
    }

    private Optional<Checkpoint> seal(boolean atOnce) {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                Optional<Checkpoint> made = lock(connection) ? next(connection, atOnce) : Optional.empty();
                connection.commit();
                made.ifPresent(_ -> relay.committed());
                return made;
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(before);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the ledger could not be sealed", unreachable);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?, 0)")) {
            lock.setInt(1, SEAL_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    // Statements of their own: their snapshots are taken after the lock was had.
    private Optional<Checkpoint> next(Connection connection, boolean atOnce) throws SQLException {
        Optional<Checkpoint> last = table.newest(connection);
        List<SealedLane> heads = table.heads(connection);
        long rows = heads.stream().mapToLong(SealedLane::sequence).sum();
        long fresh = rows - last.map(Checkpoint::rows).orElse(0L);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant lastAt = last.map(Checkpoint::at).orElse(Instant.EPOCH);
        boolean due = fresh >= settings.rows() || !now.isBefore(lastAt.plus(settings.every()));
        if (fresh <= 0 || !(atOnce || due)) {
            return Optional.empty();
        }
        long no = last.map(Checkpoint::no).orElse(0L) + 1;
        // A clock may jump; the seals' time never runs back.
        Instant at = now.isBefore(lastAt) ? lastAt : now;
        String previous = last.map(Checkpoint::root).orElse(Checkpoint.NO_ROOT);
        String root = Checkpoint.rootOf(no, at, heads, previous);
        Checkpoint made = new Checkpoint(no, at, heads, previous, root, keys.signingId(), keys.sign(root));
        table.insert(connection, made);
        return Optional.of(made);
    }
}
