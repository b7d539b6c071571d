package org.lovebank.timebank.ledger.lane;

import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.journal.JournalSession;

/** A lane's own connection: opened when it is needed, thrown away when it is in doubt. */
final class KeptConnection {

    private static final Logger LOG = Logger.getLogger(KeptConnection.class);

    private final int lane;
    private final Opening sessions;
    private final Runnable lost;
    private @Nullable JournalSession connection;

    KeptConnection(int lane, Opening sessions, Runnable lost) {
        this.lost = lost;
        this.lane = lane;
        this.sessions = sessions;
    }

    JournalSession open() throws SQLException {
        JournalSession there = connection;
        if (there == null) {
            there = sessions.open(lane);
            connection = there;
        }
        return there;
    }

    void rollBack() {
        try {
            if (connection != null) {
                connection.rollback();
            }
        } catch (SQLException gone) {
            throwAway();
        }
    }

    void throwAway() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            LOG.debugf("lane=%d the connection was gone already", lane);
        } finally {
            connection = null;
            lost.run();
        }
    }

    /** How a lane's session is opened. */
    interface Opening {
        JournalSession open(int lane) throws SQLException;
    }
}
