package org.lovebank.eventlog.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.lovebank.events.Topics;

/** The advisory locks under which {@code event_log} is numbered; held until the transaction ends. */
public final class AppendLock {

    /** Class of the locks; the second key is the shard. */
    private static final int CLASS = 7411;

    private AppendLock() {}

    /** Waits until nobody else appends to any shard. */
    public static void takeAll(Connection connection) throws SQLException {
        take(connection, IntStream.range(0, Topics.SHARDS));
    }

    /** Takes shards in ascending order, so that two writers never wait for each other. */
    static void take(Connection connection, IntStream shards) throws SQLException {
        String lock = "select pg_advisory_xact_lock(?, shard) from unnest(?::int[]) as shard";
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.setInt(1, CLASS);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", shards.distinct().sorted().boxed().toArray()));
            statement.execute();
        }
    }
}
