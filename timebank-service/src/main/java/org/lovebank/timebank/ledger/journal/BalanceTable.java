package org.lovebank.timebank.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.decision.Book;

/** The running sums: locked in the order of their ids ({@link SecondLook}), written once per batch. */
public final class BalanceTable {

    // A floored or a clearing account has stripe 0 only, another one has stripe lane + 1: one of the two exists.
    static final String LOCK = """
            select b.ledger_account, b.stripe, a.kind, a.status, b.floor, b.debits, b.credits, b.reversal_debt,
                   b.cumulative, b.version
              from account_balance b join ledger_account a on a.id = b.ledger_account
             where b.ledger_account = any (?) and b.stripe in (0, ?)
             order by b.ledger_account, b.stripe for update of b""";
    private static final String UPDATE = """
            update account_balance b
               set debits = u.debits, credits = u.credits, reversal_debt = u.debt, cumulative = u.cumulative,
                   version = u.version
              from unnest(?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as u (account, stripe, debits, credits, debt, cumulative, version)
             where b.ledger_account = u.account and b.stripe = u.stripe
            """;

    static Book read(ResultSet row) throws SQLException {
        return new Book(
                row.getLong("ledger_account"),
                row.getInt("stripe"),
                AccountKind.of(row.getInt("kind")),
                Book.Status.of(row.getInt("status")),
                row.getObject("floor", Long.class),
                row.getLong("debits"),
                row.getLong("credits"),
                row.getLong("reversal_debt"),
                row.getLong("cumulative"),
                row.getLong("version"));
    }

    public void update(Connection connection, Collection<Book> books) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            new ArrayColumns<>(update, books)
                    .longs(Book::account)
                    .ints(Book::stripe)
                    .longs(Book::debits)
                    .longs(Book::credits)
                    .longs(Book::reversalDebt)
                    .longs(Book::cumulative)
                    .longs(Book::version);
            if (update.executeUpdate() != books.size()) {
                throw new IllegalStateException("a locked balance row is gone");
            }
        }
    }
}
