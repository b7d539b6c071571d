package org.lovebank.timebank.points;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.TransferKind;

/** Reads a holder's points out of the journal: two index scans in the account's own order, merged. */
@ApplicationScoped
class PointsRepository {

    private static final String MOVES = """
            (select credit_seq as n, kind, amount as change, id, ref_id, fact_id, policy_version, recorded_at
               from transfer where credit_account = ? and credit_stripe = 0 and credit_seq > ?
              order by credit_seq limit ?)
            union all
            (select debit_seq, kind, -amount, id, ref_id, fact_id, policy_version, recorded_at
               from transfer where debit_account = ? and debit_stripe = 0 and debit_seq > ?
              order by debit_seq limit ?)
            order by n limit ?
            """;

    private final AgroalDataSource database;

    PointsRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The moves of a ledger account after a number, in order. */
    List<PointsMove> moves(long ledgerAccount, long after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MOVES)) {
            select.setLong(1, ledgerAccount);
            select.setLong(2, after);
            select.setInt(3, limit);
            select.setLong(4, ledgerAccount);
            select.setLong(5, after);
            select.setInt(6, limit);
            select.setInt(7, limit);
            List<PointsMove> moves = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moves.add(move(row));
                }
            }
            return moves;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static PointsMove move(ResultSet row) throws SQLException {
        return new PointsMove(
                row.getLong("n"),
                row.getObject("id", UUID.class),
                TransferKind.of(row.getInt("kind")),
                row.getLong("change"),
                row.getObject("ref_id", UUID.class),
                row.getObject("fact_id", UUID.class),
                row.getInt("policy_version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
