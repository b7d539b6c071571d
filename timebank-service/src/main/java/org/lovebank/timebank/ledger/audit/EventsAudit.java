package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whether what this house heard and told is counted without a hole: one look at its cursors, its own log and what is parked. */
public final class EventsAudit {

    private static final String NAME = "C8";
    private static final String STATEMENT = "events are counted without a hole, and none is kept back without a reason";

    private static final List<String> QUESTIONS = List.of("""
            select 'own log shard ' || shard as bad from event_log group by shard
            having max(seq) - min(seq) + 1 <> count(*)""", """
            select 'parked beyond its cursor: ' || p.source || '/' || p.shard || ' ' || p.seq from inbox_parked p
             where p.resolved_at is null
               and not exists (select from inbox_cursor c where c.source = p.source and c.shard = p.shard
                                  and (c.epoch > p.epoch or (c.epoch = p.epoch and c.last_seq >= p.seq)))""", """
            select 'blocked without a parked event: ' || b.source || ' ' || b.subject from inbox_blocked_key b
             where not exists (select from inbox_parked p where p.source = b.source and p.subject = b.subject
                                  and p.resolved_at is null)""");

    /** One check; violated, it names its first event. */
    public Check run(Connection connection) throws SQLException {
        String question =
                "select count(*), min(bad) from (" + String.join(" union all ", QUESTIONS) + ") as violations";
        try (PreparedStatement ask = connection.prepareStatement(question);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return new Check(NAME, STATEMENT, row.getLong(1), row.getString(2));
        }
    }
}
