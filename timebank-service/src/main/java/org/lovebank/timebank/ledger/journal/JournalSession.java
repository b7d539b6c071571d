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

/**
 * A lane's own session with the ledger's database: a transaction begins with the first call and ends with
 * {@link #commit()} or {@link #rollback()}. Each call sees what was committed before it began.
 */
public interface JournalSession extends AutoCloseable {

    /** Waits for the lane's lock, then looks at its newest row and at what is in the journal of these ids. */
    FirstLook.Seen firstLook(int lane, Collection<UUID> ids) throws SQLException;

    /** Takes the balance rows of these accounts, in the order of their ids, then looks for refusals of these ids. */
    SecondLook.Held lock(int lane, Collection<Long> accounts, Collection<UUID> ids) throws SQLException;

    List<Transfer> find(Collection<UUID> ids) throws SQLException;

    /** What ended or reversed these transfers. */
    List<Transfer> endsAndReversals(Collection<UUID> ids) throws SQLException;

    /** All transfers of the instruction that a transfer belongs to, itself included. */
    List<Transfer> group(Transfer one) throws SQLException;

    /**
     * Adds rows of one lane that were recorded at one instant.
     *
     * @throws SQLException of a collision, too, when one of their ids was refused since they were decided
     */
    void insert(List<Transfer> transfers) throws SQLException;

    void update(Collection<Book> books) throws SQLException;

    /**
     * Adds rejections; whoever adds a transfer with such an id at the same time is waited for.
     *
     * @throws SQLException of a collision, too, when one of the ids was posted since this was decided
     */
    void remember(List<Rejection> rejections, Instant at) throws SQLException;

    /** Writes into other tables in the same transaction. */
    void beside(Beside write) throws SQLException;

    void commit() throws SQLException;

    void rollback() throws SQLException;

    @Override
    void close() throws SQLException;

    /** What stands in tables that the journal does not know. */
    interface Beside {
        void write(Connection connection) throws SQLException;
    }
}
