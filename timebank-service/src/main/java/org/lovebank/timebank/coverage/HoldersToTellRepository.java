package org.lovebank.timebank.coverage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the holders of a branch whom a nudge is due to and was not sent, in the order of their ids. */
@ApplicationScoped
class HoldersToTellRepository {

    static final int AT_ONCE = 200;

    private static final String HOLDERS = """
            select a.id, a.owner_id, a.version + b.version as version, b.credits - b.debits as minutes, l.moved_at
              from account a
              join ledger_account k on k.account_id = a.id and k.kind = 2
              join account_balance b on b.ledger_account = k.id and b.stripe = 0
             cross join lateral (select coalesce(
                     (select t.recorded_at from transfer t where t.credit_account = k.id and t.credit_stripe = 0
                         and t.credit_seq = b.version),
                     (select t.recorded_at from transfer t where t.debit_account = k.id and t.debit_stripe = 0
                         and t.debit_seq = b.version)) as moved_at) as l
             where a.branch_id = ? and a.id > ? and a.status = 'OPEN' and %s
               and not exists (select from nudge n where n.kind = '%s' and n.subject_id = a.id and n.period = %s)
             order by a.id limit %d
            """;
    private static final String DORMANT = HOLDERS.formatted(
            "b.credits > b.debits and l.moved_at < ?",
            "DORMANT",
            "to_char(l.moved_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')",
            AT_ONCE);
    private static final String NEAR_CAP = HOLDERS.formatted("b.credits - b.debits >= ?", "CAP", "?", AT_ONCE);

    private final AgroalDataSource database;

    HoldersToTellRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Holders with minutes that have not moved since an instant. */
    List<Holder> dormant(UUID branch, UUID beyond, Instant since) {
        return find(DORMANT, branch, beyond, CoverageFiguresRepository.utc(since));
    }

    /** Holders with at least so many minutes who were not warned in a period. */
    List<Holder> withAtLeast(UUID branch, UUID beyond, long minutes, String period) {
        return find(NEAR_CAP, branch, beyond, minutes, period);
    }

    private List<Holder> find(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Holder> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Holder(
                            row.getObject("id", UUID.class),
                            row.getObject("owner_id", UUID.class),
                            row.getLong("version"),
                            row.getLong("minutes"),
                            row.getObject("moved_at", OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** A holder with what is available, and when that last changed. */
    record Holder(UUID accountId, UUID ownerId, long version, long minutes, Instant movedAt) {}
}
