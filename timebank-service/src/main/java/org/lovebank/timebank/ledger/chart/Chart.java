package org.lovebank.timebank.ledger.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;

/** Opens and finds ledger accounts; always in the caller's transaction, if there is one. */
@ApplicationScoped
public class Chart {

    private static final String OPEN = """
            with opened as (
              insert into ledger_account (kind, branch_id, account_id)
              select code, ?, ? from account_kind where holder = ? and code = any (?)
              returning id, kind)
            insert into account_balance (ledger_account, stripe, floor)
            select o.id, s.stripe, case when k.floored then 0 end
              from opened o join account_kind k on k.code = o.kind
              cross join lateral generate_series(case when k.floored then 0 else 1 end,
                                                 case when k.floored then 0 else 12 end) as s (stripe)
            """;
    private static final String FIND_MEMBER = """
            select kind, id, branch_id from ledger_account where account_id = ?""";
    private static final String FIND_BRANCH = """
            select kind, id, branch_id from ledger_account where branch_id = ? and account_id is null
               and counterparty_branch_id is null""";
    private static final String BALANCES = """
            select a.kind, b.credits - b.debits as balance, b.cumulative, b.version
              from ledger_account a join account_balance b on b.ledger_account = a.id and b.stripe = 0
             where a.account_id = ?
            """;

    private final DataSource database;
    private final Map<UUID, Books> branches = new ConcurrentHashMap<>();

    public Chart(DataSource database) {
        this.database = database;
    }

    public void openMember(UUID accountId, UUID branchId) {
        open(branchId, accountId, "MEMBER", AccountKind.values());
    }

    /** A team's books have minutes only: there is nothing that they could be held for or converted into. */
    public void openGroup(UUID accountId, UUID branchId) {
        open(branchId, accountId, "MEMBER", AccountKind.TIME_PENDING, AccountKind.TIME_AVAILABLE);
    }

    public void openBranch(UUID branchId) {
        open(branchId, null, "BRANCH", AccountKind.values());
    }

    public Optional<Books> member(UUID accountId) {
        return find(FIND_MEMBER, accountId, accountId);
    }

    /** A branch's own accounts; they never change. */
    public Books branch(UUID branchId) {
        Books known = branches.get(branchId);
        if (known == null) {
            known = find(FIND_BRANCH, branchId, branchId)
                    .orElseThrow(() -> new IllegalStateException("a branch without books: " + branchId));
            branches.put(branchId, known);
        }
        return known;
    }

    /** A holder's balances, read in one statement. */
    public Balances balances(UUID accountId) {
        Map<AccountKind, Long> balance = new EnumMap<>(AccountKind.class);
        long earned = 0;
        long version = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BALANCES)) {
            select.setObject(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    balance.put(AccountKind.of(row.getInt("kind")), row.getLong("balance"));
                    earned += row.getLong("cumulative");
                    version += row.getLong("version");
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        return new Balances(
                balance.getOrDefault(AccountKind.TIME_PENDING, 0L),
                balance.getOrDefault(AccountKind.TIME_AVAILABLE, 0L),
                balance.getOrDefault(AccountKind.TIME_HELD, 0L),
                balance.getOrDefault(AccountKind.PTS_AVAILABLE, 0L),
                balance.getOrDefault(AccountKind.PTS_HELD, 0L),
                earned,
                version);
    }

    /** Freezes a holder's accounts for spending, or opens them again. */
    public void setStatus(UUID accountId, boolean frozen) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update ledger_account set status = ? where account_id = ?")) {
            update.setInt(1, frozen ? 2 : 1);
            update.setObject(2, accountId);
            update.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Closes a holder's accounts; pending ones still receive what service brings, which goes on to the pool. */
    public void close(UUID accountId) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update ledger_account set status = case when kind = 1 then 2 else 3 end where account_id = ?")) {
            update.setObject(1, accountId);
            update.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private void open(UUID branchId, @Nullable UUID accountId, String holder, AccountKind... kinds) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setObject(1, branchId);
            insert.setObject(2, accountId);
            insert.setString(3, holder);
            Object[] codes = Arrays.stream(kinds).map(AccountKind::code).toArray();
            insert.setArray(4, connection.createArrayOf("int", codes));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Optional<Books> find(String sql, UUID key, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            Map<AccountKind, Long> accounts = new EnumMap<>(AccountKind.class);
            UUID branch = id;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.put(AccountKind.of(row.getInt("kind")), row.getLong("id"));
                    branch = row.getObject("branch_id", UUID.class);
                }
            }
            return accounts.isEmpty() ? Optional.empty() : Optional.of(new Books(id, branch, accounts));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
