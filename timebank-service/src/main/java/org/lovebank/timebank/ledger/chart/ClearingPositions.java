package org.lovebank.timebank.ledger.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what clearing accounts hold, and sets how far they may go; always in the caller's transaction, if there is one. */
@ApplicationScoped
public class ClearingPositions {

    private static final String BELOW_ITS_FLOOR = "23514";

    private final DataSource database;

    ClearingPositions(DataSource database) {
        this.database = database;
    }

    /** The balance of each account: above zero, its branch owes. */
    public Map<Long, Long> of(List<Long> accounts) {
        String sql = "select ledger_account, credits - debits from account_balance where ledger_account = any (?)";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("bigint", accounts.toArray()));
            Map<Long, Long> balances = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    balances.put(row.getLong(1), row.getLong(2));
                }
            }
            return balances;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /**
     * Sets the limit of both sides of a pair; false when one of them is beyond it already, and then the transaction is
     * lost. The rows are locked in the order in which the ledger's lanes lock them.
     */
    public boolean limit(long oneSide, long otherSide, @Nullable Long minutes) {
        String lock = "select from account_balance where ledger_account in (?, ?) order by ledger_account for update";
        String set = "update account_balance set floor = ? where ledger_account in (?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(lock);
                PreparedStatement update = connection.prepareStatement(set)) {
            select.setLong(1, oneSide);
            select.setLong(2, otherSide);
            select.execute();
            if (minutes == null) {
                update.setNull(1, Types.BIGINT);
            } else {
                update.setLong(1, -minutes);
            }
            update.setLong(2, oneSide);
            update.setLong(3, otherSide);
            update.executeUpdate();
            return true;
        } catch (SQLException refused) {
            if (BELOW_ITS_FLOOR.equals(refused.getSQLState())) {
                return false;
            }
            throw new IllegalStateException(refused);
        }
    }
}
