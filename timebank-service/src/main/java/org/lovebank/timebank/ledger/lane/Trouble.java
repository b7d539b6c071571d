package org.lovebank.timebank.ledger.lane;

import java.sql.SQLException;
import java.util.Set;

/** What kind of trouble a database error is, and so what helps. */
enum Trouble {
    /** The server or the way to it is gone; the commit may have happened. Connect again and look. */
    UNREACHABLE,
    /** Another lane or replica was there first. Read again and decide anew. */
    COLLISION,
    /** Something in the batch itself. Each alone. */
    CONTENT;

    // unique violation; serialization failure, deadlock
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01");
    // connection, idle time-out, insufficient resources, lock time-out, operator intervention, system error
    private static final Set<String> GONE = Set.of("08", "25", "53", "55", "57", "58");

    /** Raised by the lane itself when it sees that another one was faster. */
    static SQLException collision() {
        return new SQLException("another lane was there first", "40001");
    }

    static Trouble of(SQLException failed) {
        String state = failed.getSQLState();
        if (state == null || state.length() != 5 || GONE.contains(state.substring(0, 2))) {
            return UNREACHABLE;
        }
        return COLLISIONS.contains(state) ? COLLISION : CONTENT;
    }
}
