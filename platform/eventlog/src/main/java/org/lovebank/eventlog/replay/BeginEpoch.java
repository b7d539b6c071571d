package org.lovebank.eventlog.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.log.AppendLock;
import org.lovebank.eventlog.management.Audit;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.wire.LogPage;

/**
 * Begins a new life of this database: to be done after every restore from a backup, before the house accepts writes.
 * Consumers that had seen more than the restored log holds will stop and say so, instead of mistaking new events for
 * old ones.
 */
@ApplicationScoped
class BeginEpoch {

    private final DataSource dataSource;
    private final Logs logs;
    private final Audit audit;

    BeginEpoch(DataSource dataSource, Logs logs, Audit audit) {
        this.dataSource = dataSource;
        this.logs = logs;
        this.audit = audit;
    }

    /** Says which epoch it is now. */
    @Transactional
    int by(Signed operator) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            AppendLock.takeAll(connection);
            return begin(connection, now(connection) + 1, operator);
        }
    }

    /**
     * Begins that epoch unless it, or a later one, has begun: replicas that start side by side begin it once.
     *
     * @return whether it began now
     */
    @Transactional
    boolean atLeast(int epoch, Signed operator) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (now(connection) >= epoch) {
                return false;
            }
            AppendLock.takeAll(connection);
            boolean due = now(connection) < epoch;
            if (due) {
                begin(connection, epoch, operator);
            }
            return due;
        }
    }

    private int begin(Connection connection, int epoch, Signed operator) throws SQLException {
        Map<String, long[]> base = new TreeMap<>();
        for (LogSource log : logs.all()) {
            base.put(log.name(), log.heads(connection));
        }
        String insert = "insert into log_epoch (epoch, base, started_at) values (?, ?::jsonb, clock_timestamp())";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setInt(1, epoch);
            statement.setString(2, new String(LogPage.write(base), StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
        try (PreparedStatement fence = connection.prepareStatement("update relay_cursor set epoch = ?")) {
            fence.setInt(1, epoch);
            fence.executeUpdate();
        }
        audit.write(connection, operator, "begin-epoch", "epoch=" + epoch);
        return epoch;
    }

    private static int now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select max(epoch) from log_epoch");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
