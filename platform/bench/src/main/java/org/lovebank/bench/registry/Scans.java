package org.lovebank.bench.registry;

import java.sql.SQLException;
import org.lovebank.bench.ledger.Database;

/** How often a table of a hundred thousand rows or more was read from one end to the other, as the database counts it. */
final class Scans {

    private static final String COUNT = "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables s"
            + " join pg_class c on c.oid = s.relid where c.reltuples >= " + Plans.LARGE;

    private Scans() {}

    /** Sessions that have ended have told everything. */
    static long soFar(Database database) throws SQLException {
        database.run("select pg_stat_force_next_flush()");
        return database.count(COUNT);
    }
}
