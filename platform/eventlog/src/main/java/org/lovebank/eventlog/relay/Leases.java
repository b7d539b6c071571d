package org.lovebank.eventlog.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which shards of a log this replica copies: those whose advisory lock its session holds. When the session dies, so do
 * the leases. A pool in transaction mode between service and database would break them.
 */
final class Leases {

    /** Second key of the shared lock by which replicas count each other; shards are far below. */
    private static final int PRESENCE = 1000;

    private static final String COUNT = """
            select count(*) from pg_locks
             where locktype = 'advisory' and granted and mode = 'ShareLock' and objsubid = 2
               and database = (select oid from pg_database where datname = current_database())
               and classid = ?::bigint::oid and objid = ?::bigint::oid
            """;

    private final Connection session;
    private final int lockClass;
    private final int shards;
    private final SortedSet<Integer> held = new TreeSet<>();

    Leases(Connection session, String source, int shards) throws SQLException {
        this.session = session;
        this.lockClass = ("lovebank relay " + source).hashCode();
        this.shards = shards;
        ask("select pg_try_advisory_lock_shared(?, ?)", PRESENCE);
    }

    SortedSet<Integer> held() {
        return Collections.unmodifiableSortedSet(held);
    }

    /** Takes or gives back shards until this replica has its share of them. */
    void share() throws SQLException {
        int replicas = Math.max(1, replicas());
        int fair = (shards + replicas - 1) / replicas;
        while (held.size() > fair) {
            giveBack(held.last());
        }
        for (int shard = 0; shard < shards && held.size() < fair; shard++) {
            if (!held.contains(shard) && ask("select pg_try_advisory_lock(?, ?)", shard)) {
                held.add(shard);
            }
        }
    }

    void giveBack(int shard) throws SQLException {
        if (held.remove(shard)) {
            ask("select pg_advisory_unlock(?, ?)", shard);
        }
    }

    /** The session goes back to a pool and must not take its locks along. */
    void giveBackAll() throws SQLException {
        held.clear();
        try (var statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private int replicas() throws SQLException {
        try (PreparedStatement count = session.prepareStatement(COUNT)) {
            count.setLong(1, Integer.toUnsignedLong(lockClass));
            count.setLong(2, PRESENCE);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private boolean ask(String question, int key) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, lockClass);
            statement.setInt(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
