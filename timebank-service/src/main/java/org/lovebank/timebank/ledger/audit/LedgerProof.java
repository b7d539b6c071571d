package org.lovebank.timebank.ledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Runs chain and invariants over the whole ledger in one snapshot. */
@ApplicationScoped
public class LedgerProof {

    private final DataSource database;
    private final ChainAudit chain = new ChainAudit();
    private final BooksAudit books = new BooksAudit();

    LedgerProof(DataSource database) {
        this.database = database;
    }

    /** Reads the whole journal: minutes for millions of rows, so not on every request's way. */
    public synchronized Proof run() {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return run(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(before);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private Proof run(Connection connection) throws SQLException {
        List<LaneReport> lanes = chain.verify(connection);
        List<Check> checks = books.run(connection);
        boolean ok = lanes.stream().allMatch(lane -> lane.firstBad() == null)
                && checks.stream().allMatch(Check::holds);
        return new Proof(ok, lanes, checks);
    }

    /** {@code ok} when every link and every invariant holds; else the reports name the first bad row. */
    public record Proof(boolean ok, List<LaneReport> lanes, List<Check> checks) {}
}
