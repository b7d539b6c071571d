package org.lovebank.eventlog.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
            Map<String, long[]> base = new TreeMap<>();
            for (LogSource log : logs.all()) {
                base.put(log.name(), log.heads(connection));
            }
            int epoch = begin(connection, new String(LogPage.write(base), java.nio.charset.StandardCharsets.UTF_8));
            try (PreparedStatement fence = connection.prepareStatement("update relay_cursor set epoch = ?")) {
                fence.setInt(1, epoch);
                fence.executeUpdate();
            }
            audit.write(connection, operator, "begin-epoch", "epoch=" + epoch);
            return epoch;
        }
    }

    private static int begin(Connection connection, String base) throws SQLException {
        String insert = """
                insert into log_epoch (epoch, base, started_at)
                select max(epoch) + 1, ?::jsonb, clock_timestamp() from log_epoch returning epoch
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, base);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
