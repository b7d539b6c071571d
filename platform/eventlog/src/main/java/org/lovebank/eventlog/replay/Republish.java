package org.lovebank.eventlog.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lovebank.eventlog.management.Audit;
import org.lovebank.eventlog.management.Audit.Signed;

/** Sets a relay's cursor back, so that Kafka gets a shard again. Harmless: consumers skip what they have. */
@ApplicationScoped
class Republish {

    private final DataSource dataSource;
    private final Logs logs;
    private final Audit audit;

    Republish(DataSource dataSource, Logs logs, Audit audit) {
        this.dataSource = dataSource;
        this.logs = logs;
        this.audit = audit;
    }

    /** Everything after {@code after} will be sent again; says from where the cursor was set back, -1 if it was not. */
    @Transactional
    boolean shard(String source, int shard, long after, Signed by) throws SQLException {
        logs.named(source, shard);
        String update = """
                update relay_cursor set last_seq = ?, updated_at = clock_timestamp()
                 where source = ? and shard = ? and last_seq > ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, after);
            statement.setString(2, source);
            statement.setInt(3, shard);
            statement.setLong(4, after);
            boolean setBack = statement.executeUpdate() == 1;
            audit.write(connection, by, "republish", source + " " + shard + " after=" + after);
            return setBack;
        }
    }
}
