package org.lovebank.timebank.ledger.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What belongs to an instruction and is written in the lane's own transaction when it is posted, or not at all. */
public interface Enclosure {

    /** Where it is kept. */
    Table table();

    /**
     * Keeps enclosures of one kind. Every transaction that waits for a lane while it holds a lock on such a row would wait
     * for itself: whoever else writes this table asks the ledger first and writes after.
     */
    interface Table {

        /** Writes all of a batch at once; what is there already stays as it is. */
        void write(Connection connection, List<Enclosure> enclosures) throws SQLException;
    }
}
