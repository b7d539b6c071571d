package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Side;
import org.lovebank.timebank.ledger.Transfer;

/**
 * What each account had before each row of a lane. An account with one balance is written by all lanes, so its row before
 * is looked up by its number there; one with a balance per lane is followed along the walk.
 */
final class RunningBalances {

    private static final String BEFORE = """
            (select p.debit_balance from transfer p
              where p.debit_stripe = 0 and p.debit_account = t.%1$s_account and p.debit_seq = t.%1$s_seq - 1
              union all
             select p.credit_balance from transfer p
              where p.credit_stripe = 0 and p.credit_account = t.%1$s_account and p.credit_seq = t.%1$s_seq - 1
              limit 1)""";
    private static final String PAGE = """
            select t.seq, case when t.debit_stripe = 0 then %s end, case when t.credit_stripe = 0 then %s end
              from transfer t where t.lane = ? and t.seq > ? order by t.seq limit ?""".formatted(BEFORE.formatted("debit"), BEFORE.formatted("credit"));

    private final boolean fromTheFirstRow;
    private final Map<Long, Side> striped = new HashMap<>();
    private final Map<Long, Before> page = new HashMap<>();

    /** @param fromTheFirstRow else an account's first row here is taken as it is: a checkpoint vouches for what was */
    RunningBalances(boolean fromTheFirstRow) {
        this.fromTheFirstRow = fromTheFirstRow;
    }

    /** Reads what stood before the rows of the next page. */
    void turnTo(Connection connection, int lane, long after, int limit) throws SQLException {
        page.clear();
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setInt(1, lane);
            select.setLong(2, after);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.put(row.getLong(1), new Before(number(row, 2), number(row, 3)));
                }
            }
        }
    }

    /** Whether both balances of a row are the ones before it and the amount. */
    boolean follows(Transfer row) {
        Before before = Objects.requireNonNullElse(page.get(row.seq()), Before.NOTHING);
        long amount = row.entry().amount();
        return follows(row.entry().debit(), before.debit(), -amount)
                && follows(row.entry().credit(), before.credit(), amount);
    }

    private boolean follows(Side side, @Nullable Long before, long change) {
        if (side.stripe() == 0) {
            long base = side.seq() == 1 ? 0 : Objects.requireNonNullElse(before, Long.MIN_VALUE / 2);
            return side.balance() == base + change;
        }
        Side last = striped.put(side.account(), side);
        if (last == null) {
            return !fromTheFirstRow || (side.seq() == 1 && side.balance() == change);
        }
        return side.seq() == last.seq() + 1 && side.balance() == last.balance() + change;
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private record Before(@Nullable Long debit, @Nullable Long credit) {
        private static final Before NOTHING = new Before(null, null);
    }
}
