package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** What the journal holds of service records: how many minutes came in for each, and whose record nobody knows. */
public final class DepositAudit {

    /**
     * Everything that one instruction brought into a holder's pending minutes for the same record, whoever paid; nothing
     * once it was taken back. An instruction's rows stand side by side in their lane.
     */
    private static final String POSTED = """
            select d.id, sum(g.amount)
              from transfer d
              join transfer g on g.lane = d.lane and g.seq between d.seq - 64 and d.seq + 64
                   and (g.id = d.id or g.group_id = d.group_id) and g.fact_id = d.fact_id and g.kind <> 9
              join ledger_account a on a.id = g.credit_account and a.kind = 1
             where d.id = any (?)
               and not exists (select from transfer r where r.ref_id = d.id and r.kind = 9)
             group by d.id""";

    private static final String STRANGERS = """
            select t.seq, t.fact_id, t.amount from transfer t
             where t.lane = ? and t.seq > ? and t.seq <= ? and t.kind = 1 and t.recorded_at < ?
               and not exists (select from deposit p where p.record_id = t.fact_id)
             order by t.seq limit ?""";

    /** The minutes that stand in the journal for these records; those without any are left out. */
    public Map<UUID, Long> minutes(Connection connection, Collection<UUID> records) throws SQLException {
        Map<UUID, UUID> recordOf = new HashMap<>();
        records.forEach(record -> recordOf.put(PostingTable.depositOf(record), record));
        try (PreparedStatement select = connection.prepareStatement(POSTED)) {
            select.setArray(
                    1, connection.createArrayOf("uuid", recordOf.keySet().toArray()));
            Map<UUID, Long> minutes = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID record = recordOf.get(row.getObject(1, UUID.class));
                    if (record != null) {
                        minutes.put(record, row.getLong(2));
                    }
                }
            }
            return minutes;
        }
    }

    /** Deposits of a lane between two rows whose record this house never heard of. */
    public List<Stranger> withoutRecord(
            Connection connection, int lane, long after, long upTo, Instant before, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STRANGERS)) {
            select.setInt(1, lane);
            select.setLong(2, after);
            select.setLong(3, upTo);
            select.setObject(4, before.atOffset(ZoneOffset.UTC));
            select.setInt(5, most);
            List<Stranger> strangers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    strangers.add(new Stranger(row.getObject(2, UUID.class), row.getLong(3)));
                }
            }
            return strangers;
        }
    }

    /** A deposit for a record that nobody knows. */
    public record Stranger(UUID record, long minutes) {}
}
