package org.lovebank.timebank.ledger.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lovebank.timebank.ledger.DerivedId;

/** Opens and finds the two clearing accounts of a pair of branches. */
@ApplicationScoped
public class ClearingAccounts {

    private static final String FIND =
            "select lower_account, upper_account from clearing_pair where lower_branch = ? and upper_branch = ?";
    private static final String OPEN = """
            with accounts as (
              insert into ledger_account (kind, branch_id, counterparty_branch_id) values (17, ?, ?), (17, ?, ?)
              on conflict do nothing
              returning id, branch_id),
            balances as (
              insert into account_balance (ledger_account, stripe) select id, 0 from accounts)
            insert into clearing_pair (id, lower_branch, upper_branch, lower_account, upper_account, opened_at, version)
            select ?, l.branch_id, u.branch_id, l.id, u.id, ?, 1
              from accounts l, accounts u where l.branch_id = ? and u.branch_id = ?
            """;

    private final DataSource database;
    private final Clock clock;
    private final Map<UUID, Passage> known = new ConcurrentHashMap<>();

    public ClearingAccounts(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A pair's id is the same from both sides. */
    public static UUID idOf(UUID oneBranch, UUID otherBranch) {
        boolean ordered = inOrder(oneBranch, otherBranch);
        UUID lower = ordered ? oneBranch : otherBranch;
        return DerivedId.of("clearing:" + lower, ordered ? otherBranch : oneBranch);
    }

    /**
     * The way from one branch's books into another's; empty when they are the same. A pair that never met is opened, in
     * a transaction of its own, for the ledger's lanes must see its accounts.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Passage> between(UUID giver, UUID taker) {
        if (giver.equals(taker)) {
            return Optional.empty();
        }
        boolean upwards = inOrder(giver, taker);
        Passage up = upwards ? upwards(giver, taker) : upwards(taker, giver);
        return Optional.of(upwards ? up : new Passage(up.takersSide(), up.giversSide()));
    }

    private Passage upwards(UUID lower, UUID upper) {
        UUID pair = idOf(lower, upper);
        Passage before = known.get(pair);
        if (before != null) {
            return before;
        }
        try (Connection connection = database.getConnection()) {
            Optional<Passage> found = find(connection, lower, upper);
            if (found.isPresent()) {
                known.put(pair, found.get());
                return found.get();
            }
            // Not yet known: nobody may use it before this transaction has committed.
            open(connection, lower, upper);
            return find(connection, lower, upper)
                    .orElseThrow(() -> new IllegalStateException("clearing accounts without a pair: " + lower));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<Passage> find(Connection connection, UUID lower, UUID upper) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, lower);
            select.setObject(2, upper);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Passage(row.getLong("lower_account"), row.getLong("upper_account")))
                        : Optional.empty();
            }
        }
    }

    /** Who comes second waits for the first, inserts nothing, and finds the pair there. */
    private void open(Connection connection, UUID lower, UUID upper) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
            insert.setObject(1, lower);
            insert.setObject(2, upper);
            insert.setObject(3, upper);
            insert.setObject(4, lower);
            insert.setObject(5, idOf(lower, upper));
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setObject(7, lower);
            insert.setObject(8, upper);
            insert.executeUpdate();
        }
    }

    /** As PostgreSQL orders them: byte by byte, not by Java's signed halves. */
    private static boolean inOrder(UUID one, UUID other) {
        int upperHalf = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        int order = upperHalf != 0
                ? upperHalf
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        return order < 0;
    }
}
