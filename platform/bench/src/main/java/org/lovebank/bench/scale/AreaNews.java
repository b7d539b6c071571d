package org.lovebank.bench.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes news of invented areas into the registry's log, in the log's own way: under its lock, numbered without a gap. */
final class AreaNews {
    /** The class of the log's advisory locks; the second key is the shard. */
    private static final int LOCKS = 7411;

    private static final String APPEND = """
            insert into event_log (shard, seq, id, type, subject, version, occurred_at, data)
            select ?, head.seq + n, gen_random_uuid(), 'vol.area.changed.v1', area.id, head.seq + n, clock_timestamp(),
                   json_build_object('subject', area.id, 'version', head.seq + n, 'path', 'cn.scale.shard' || ?,
                     'parentId', null, 'level', 'COMMUNITY', 'name', 'scale', 'changedAt', '2026-11-27T00:00:00Z')
              from generate_series(1, ?) as n,
                   (select coalesce(max(seq), 0) as seq from event_log where shard = ?) as head,
                   (select ('00000000-0000-4000-8000-' || lpad(?::text, 12, '0'))::uuid as id) as area
            returning seq
            """;

    private final Connection registry;

    AreaNews(Connection registry) throws SQLException {
        this.registry = registry;
        registry.setAutoCommit(false);
    }

    /** Appends to one shard in one transaction; answers with its newest number. */
    long append(int shard, int events) throws SQLException {
        try (PreparedStatement lock = registry.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, shard);
            lock.execute();
        }
        long last = 0;
        try (PreparedStatement append = registry.prepareStatement(APPEND)) {
            append.setInt(1, shard);
            append.setInt(2, shard);
            append.setInt(3, events);
            append.setInt(4, shard);
            append.setInt(5, shard);
            try (ResultSet row = append.executeQuery()) {
                while (row.next()) {
                    last = Math.max(last, row.getLong(1));
                }
            }
        }
        registry.commit();
        return last;
    }
}
