package org.lovebank.timebank.ledger.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Book;

/** A session on a connection of its own. */
public final class JournalConnection implements JournalSession {

    /** Class of the lanes' advisory locks; the second key is the lane. */
    private static final int LANE_LOCK = 7412;

    private static final FirstLook FIRST_LOOK = new FirstLook();
    private static final SecondLook SECOND_LOOK = new SecondLook();
    private static final TransferTable JOURNAL = new TransferTable();
    private static final BalanceTable BALANCES = new BalanceTable();
    private static final RejectionTable REJECTIONS = new RejectionTable();

    private final Connection connection;

    public JournalConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public FirstLook.Seen firstLook(int lane, Collection<UUID> ids) throws SQLException {
        return FIRST_LOOK.take(connection, LANE_LOCK, lane, ids);
    }

    @Override
    public SecondLook.Held lock(int lane, Collection<Long> accounts, Collection<UUID> ids) throws SQLException {
        return SECOND_LOOK.take(connection, lane, accounts, ids);
    }

    @Override
    public List<Transfer> find(Collection<UUID> ids) throws SQLException {
        return JOURNAL.find(connection, ids);
    }

    @Override
    public List<Transfer> endsAndReversals(Collection<UUID> ids) throws SQLException {
        return JOURNAL.endsAndReversals(connection, ids);
    }

    @Override
    public List<Transfer> group(Transfer one) throws SQLException {
        return JOURNAL.group(connection, one);
    }

    @Override
    public void insert(List<Transfer> transfers) throws SQLException {
        JOURNAL.insert(connection, transfers);
    }

    @Override
    public void update(Collection<Book> books) throws SQLException {
        BALANCES.update(connection, books);
    }

    @Override
    public void remember(List<Rejection> rejections, Instant at) throws SQLException {
        REJECTIONS.insert(connection, rejections, at);
        if (!JOURNAL.free(connection, rejections.stream().map(Rejection::id).toList())) {
            throw RejectionTable.collision();
        }
    }

    @Override
    public void beside(Beside write) throws SQLException {
        write.write(connection);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
