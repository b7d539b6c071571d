package org.lovebank.timebank.passbook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.TransferKind;

/** Reads passbook lines out of the journal: two index scans in the holder's own order, merged. */
@ApplicationScoped
public class PassbookRepository {

    private static final String LINES = """
            select l.n, l.kind, l.change, l.balance, l.cumulative, l.id, l.effective_at, l.recorded_at, l.hash,
                   coalesce(o.kind, l.kind) as cause, d.served_from, d.place, d.content, d.witness
              from ((select credit_seq as n, kind, amount as change, credit_balance as balance,
                            credit_cumulative as cumulative, id, fact_id, ref_id, effective_at, recorded_at, hash
                       from transfer where credit_account = ? and credit_stripe = 0 and credit_seq %1$s ?
                      order by credit_seq %2$s limit ?)
                    union all
                    (select debit_seq, kind, -amount, debit_balance, debit_cumulative, id, fact_id, ref_id,
                            effective_at, recorded_at, hash
                       from transfer where debit_account = ? and debit_stripe = 0 and debit_seq %1$s ?
                      order by debit_seq %2$s limit ?)) as l
              left join transfer o on l.kind = 9 and o.id = l.ref_id
              left join deposit d on d.record_id = l.fact_id
             order by l.n %2$s limit ?
            """;
    private static final String NEWEST_FIRST = LINES.formatted("<", "desc");
    private static final String OLDEST_FIRST = LINES.formatted(">", "asc");

    /** What was paid for goods is no help; what was taken back was not spent. */
    private static final String SPENT_ON_HELP = """
            select coalesce(sum(t.amount), 0) from transfer t
             where t.debit_account = ? and t.debit_stripe = 0 and t.kind = 6
               and not exists (select from redemption r where r.id = t.fact_id)
               and not exists (select from transfer u where u.kind = 9 and u.ref_id = t.id)
            """;

    private final AgroalDataSource database;

    PassbookRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The lines of a holder's available minutes beyond a number, in the asked order. */
    public List<PassbookLine> lines(long ledgerAccount, boolean newestFirst, long beyond, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(newestFirst ? NEWEST_FIRST : OLDEST_FIRST)) {
            select.setLong(1, ledgerAccount);
            select.setLong(2, beyond);
            select.setInt(3, limit);
            select.setLong(4, ledgerAccount);
            select.setLong(5, beyond);
            select.setInt(6, limit);
            select.setInt(7, limit);
            List<PassbookLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** What went out of a holder's held minutes to those who helped. */
    long minutesSpentOnHelp(long heldMinutes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SPENT_ON_HELP)) {
            select.setLong(1, heldMinutes);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static PassbookLine line(ResultSet row) throws SQLException {
        OffsetDateTime served = row.getObject("served_from", OffsetDateTime.class);
        OffsetDateTime effective = row.getObject("effective_at", OffsetDateTime.class);
        long change = row.getLong("change");
        boolean service = TransferKind.of(row.getInt("cause")) == TransferKind.RELEASE;
        return new PassbookLine(
                row.getLong("n"),
                TransferKind.of(row.getInt("kind")),
                (served == null ? effective : served).toInstant(),
                row.getString("place"),
                row.getString("content"),
                service ? change : 0,
                row.getLong("cumulative"),
                row.getString("witness"),
                change,
                row.getLong("balance"),
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
