package org.lovebank.timebank.clearing;

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
import org.lovebank.timebank.clearing.ClearingStatement.ClearingLine;
import org.lovebank.timebank.ledger.TransferKind;

/** Reads a clearing account's lines out of the journal, between two of its numbers. */
@ApplicationScoped
class ClearingLineRepository {

    private static final String SENT = """
            select coalesce(sum(amount), 0) from transfer
             where credit_account = ? and credit_stripe = 0 and credit_seq > ? and credit_seq <= ?""";
    private static final String LINES = """
            select credit_seq as n, kind, amount as change, credit_balance as balance, id, recorded_at, hash
              from transfer where credit_account = ? and credit_stripe = 0 and credit_seq > ? and credit_seq <= ?
            union all
            select debit_seq, kind, -amount, debit_balance, id, recorded_at, hash
              from transfer where debit_account = ? and debit_stripe = 0 and debit_seq > ? and debit_seq <= ?
             order by n""";

    private final AgroalDataSource database;

    ClearingLineRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** What left the branch's books for the other's. */
    long sent(long account, long beyond, long upTo) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SENT)) {
            select.setLong(1, account);
            select.setLong(2, beyond);
            select.setLong(3, upTo);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    List<ClearingLine> lines(long account, long beyond, long upTo) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LINES)) {
            for (int side = 0; side < 6; side += 3) {
                select.setLong(side + 1, account);
                select.setLong(side + 2, beyond);
                select.setLong(side + 3, upTo);
            }
            List<ClearingLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new ClearingLine(
                            row.getLong("n"),
                            TransferKind.of(row.getInt("kind")),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getLong("change"),
                            row.getLong("balance"),
                            row.getObject("id", UUID.class),
                            HexFormat.of().formatHex(row.getBytes("hash"))));
                }
            }
            return lines;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
