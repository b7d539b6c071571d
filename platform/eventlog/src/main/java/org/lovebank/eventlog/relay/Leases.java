package org.lovebank.eventlog.relay;

import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which shards of a log this replica copies: those whose lock its session holds. When the session dies, so do the leases. */
final class Leases {

    private final RelaySession session;
    private final int shards;
    private final SortedSet<Integer> held = new TreeSet<>();

    Leases(RelaySession session, int shards) throws SQLException {
        this.session = session;
        this.shards = shards;
        session.showPresence();
    }

    SortedSet<Integer> held() {
        return Collections.unmodifiableSortedSet(held);
    }

    /** Takes or gives back shards until this replica has its share of them. */
    void share() throws SQLException {
        int replicas = Math.max(1, session.replicas());
        int fair = (shards + replicas - 1) / replicas;
        while (held.size() > fair) {
            giveBack(held.last());
        }
        for (int shard = 0; shard < shards && held.size() < fair; shard++) {
            if (!held.contains(shard) && session.tryLock(shard)) {
                held.add(shard);
            }
        }
    }

    void giveBack(int shard) throws SQLException {
        if (held.remove(shard)) {
            session.unlock(shard);
        }
    }
}
