package org.lovebank.timebank.ledger.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.Transfer;

/**
 * A lane's lock and what is read under it before any balance row is locked: three statements in one trip to the server. Each
 * has a snapshot of its own, taken when the one before it is done, so all that an earlier holder of the lock wrote is seen.
 */
public final class FirstLook {

    private static final String STATEMENTS =
            String.join(";", "select pg_advisory_xact_lock(?, ?)", TransferTable.HEAD, TransferTable.FIND);
    private static final int FIRST_IDS = 4;

    /** What was seen: the lane's newest row, and those of the ids that are known already. */
    public record Seen(Head head, List<Transfer> transfers) {}

    /** Waits for the lock of this class and lane, then looks. */
    public Seen take(Connection connection, int lockClass, int lane, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(STATEMENTS)) {
            look.setInt(1, lockClass);
            look.setInt(2, lane);
            look.setInt(3, lane);
            new ArrayColumns<>(look, ids, FIRST_IDS).uuids(id -> id);
            look.execute();
            return new Seen(head(next(look)), transfers(next(look)));
        }
    }

    static ResultSet next(PreparedStatement look) throws SQLException {
        if (!look.getMoreResults()) {
            throw new SQLException("the server answered fewer statements than it was given", "XX000");
        }
        return look.getResultSet();
    }

    private static Head head(ResultSet row) throws SQLException {
        return row.next() ? TransferTable.readHead(row) : Head.beforeTheFirst();
    }

    private static List<Transfer> transfers(ResultSet rows) throws SQLException {
        List<Transfer> transfers = new ArrayList<>();
        while (rows.next()) {
            transfers.add(TransferRow.read(rows));
        }
        return transfers;
    }
}
