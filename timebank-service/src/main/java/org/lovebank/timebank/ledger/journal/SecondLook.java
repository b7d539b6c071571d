package org.lovebank.timebank.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.decision.Book;

/**
 * The balance rows of a batch, locked, and then what was refused of its ids: two statements in one trip. A refusal is looked
 * for only when the rows are held, because a lane that refused the same request held them too.
 */
public final class SecondLook {

    private static final String STATEMENTS = String.join(";", BalanceTable.LOCK, RejectionTable.FIND);
    private static final int STRIPE = 2;
    private static final int IDS = 3;

    /** What was seen and is held until the transaction ends, and the ids that were refused before. */
    public record Held(List<Book> books, List<Rejection> rejections) {}

    public Held take(Connection connection, int lane, Collection<Long> accounts, Collection<UUID> ids)
            throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(STATEMENTS)) {
            new ArrayColumns<>(look, accounts).longs(Long::longValue);
            look.setInt(STRIPE, lane + 1);
            new ArrayColumns<>(look, ids, IDS).uuids(id -> id);
            look.execute();
            return new Held(books(look.getResultSet()), rejections(FirstLook.next(look)));
        }
    }

    private static List<Book> books(ResultSet rows) throws SQLException {
        List<Book> books = new ArrayList<>();
        while (rows.next()) {
            books.add(BalanceTable.read(rows));
        }
        return books;
    }

    private static List<Rejection> rejections(ResultSet rows) throws SQLException {
        List<Rejection> rejections = new ArrayList<>();
        while (rows.next()) {
            rejections.add(RejectionTable.read(rows));
        }
        return rejections;
    }
}
