package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A stretch of accounts, each balance against the last row that touched it: one statement, and so one moment. */
public final class SampleAudit {

    private static final String HIGHEST = "select coalesce(max(ledger_account), 0) from account_balance";
    private static final String ACCOUNTS = """
            select b.ledger_account, b.credits - b.debits as balance,
                   case when b.version = 0 then 0 else
                     (select t.debit_balance from transfer t
                       where t.debit_stripe = 0 and t.debit_account = b.ledger_account and t.debit_seq = b.version
                       union all
                      select t.credit_balance from transfer t
                       where t.credit_stripe = 0 and t.credit_account = b.ledger_account and t.credit_seq = b.version
                       limit 1) end as journal
              from account_balance b
             where b.stripe = 0 and b.ledger_account >= ?
             order by b.ledger_account limit ?""";

    /** The highest account: a sample begins somewhere below it. */
    public long highest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HIGHEST);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Looks at accounts from one on; {@code differing} are those whose balance is not what the journal says. */
    public Sample of(Connection connection, long from, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ACCOUNTS)) {
            select.setLong(1, from);
            select.setInt(2, most);
            List<Differing> differing = new ArrayList<>();
            int looked = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    looked++;
                    long journal = row.getLong("journal");
                    if (row.wasNull() || journal != row.getLong("balance")) {
                        differing.add(new Differing(row.getLong(1), journal, row.getLong("balance")));
                    }
                }
            }
            return new Sample(looked, differing);
        }
    }

    public record Sample(int looked, List<Differing> differing) {}

    /** An account, what the journal's last row says, and what stands in its balance. */
    public record Differing(long account, long journal, long balance) {}
}
