package org.lovebank.timebank.ledger.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.timebank.ledger.AccountKind;

/**
 * What ledger accounts held at a past instant. The lines of an account are numbered in the order of their time and carry
 * the running balance, so the last one before an instant is found by halving: some twenty looks into the indexes that the
 * ledger has anyway, for millions of lines, while walking back line by line reads all that came since.
 */
@ApplicationScoped
public class PastBalances {

    private static final String LAST_LINES = """
            with recursive search (account, kind, lo, hi) as (
              select a.id, a.kind, 0::bigint, b.version
                from ledger_account a join account_balance b on b.ledger_account = a.id and b.stripe = 0
               where a.%s = ?
              union all
              select s.account, s.kind, case when m.recorded_at <= ? then m.middle else s.lo end,
                     case when m.recorded_at <= ? then s.hi else m.middle - 1 end
                from search s
               cross join lateral (
                 select x.middle, coalesce(
                          (select t.recorded_at from transfer t
                            where t.credit_account = s.account and t.credit_stripe = 0 and t.credit_seq = x.middle),
                          (select t.recorded_at from transfer t
                            where t.debit_account = s.account and t.debit_stripe = 0 and t.debit_seq = x.middle))
                          as recorded_at
                   from (select (s.lo + s.hi + 1) / 2 as middle) as x offset 0) as m
               where s.lo < s.hi)
            select s.account, s.kind, s.lo, coalesce(l.balance, 0) as balance, coalesce(l.cumulative, 0) as cumulative
              from search s
              left join lateral (
                (select t.credit_balance as balance, t.credit_cumulative as cumulative from transfer t
                  where t.credit_account = s.account and t.credit_stripe = 0 and t.credit_seq = s.lo)
                union all
                (select t.debit_balance, t.debit_cumulative from transfer t
                  where t.debit_account = s.account and t.debit_stripe = 0 and t.debit_seq = s.lo)
                limit 1) as l on true
             where s.lo = s.hi
            """;
    private static final String OF_HOLDER = LAST_LINES.formatted("account_id");
    private static final String OF_ONE = LAST_LINES.formatted("id");

    private final DataSource database;

    public PastBalances(DataSource database) {
        this.database = database;
    }

    /** A holder's balances after everything that was recorded up to an instant. */
    public Balances of(UUID accountId, Instant at) {
        List<PastLine> lines = find(OF_HOLDER, accountId, at);
        return new Balances(
                balance(lines, AccountKind.TIME_PENDING),
                balance(lines, AccountKind.TIME_AVAILABLE),
                balance(lines, AccountKind.TIME_HELD),
                balance(lines, AccountKind.PTS_AVAILABLE),
                balance(lines, AccountKind.PTS_HELD),
                lines.stream().mapToLong(PastLine::cumulative).sum(),
                lines.stream().mapToLong(PastLine::number).sum());
    }

    /** The last line of one ledger account that has a floor, recorded up to an instant; number 0 before the first. */
    public PastLine lastLine(long ledgerAccount, Instant at) {
        return find(OF_ONE, ledgerAccount, at).getFirst();
    }

    private static long balance(List<PastLine> lines, AccountKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(PastLine::balance)
                .sum();
    }

    private List<PastLine> find(String sql, Object key, Instant at) {
        OffsetDateTime until = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            select.setObject(2, until);
            select.setObject(3, until);
            List<PastLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new PastLine(
                            AccountKind.of(row.getInt("kind")),
                            row.getLong("lo"),
                            row.getLong("balance"),
                            row.getLong("cumulative")));
                }
            }
            return lines;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** A line of an account, by its number there, with the balance and the earned minutes after it. */
    public record PastLine(AccountKind kind, long number, long balance, long cumulative) {}
}
