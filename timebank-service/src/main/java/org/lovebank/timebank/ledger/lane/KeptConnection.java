package org.lovebank.timebank.ledger.lane;

import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A lane's own connection: opened when it is needed, thrown away when it is in doubt. */
final class KeptConnection {

    private static final Logger LOG = Logger.getLogger(KeptConnection.class);

    private final int lane;
    private final LaneConnections connections;
    private final Runnable lost;
    private @Nullable Connection connection;

    KeptConnection(int lane, LaneConnections connections, Runnable lost) {
        this.lost = lost;
        this.lane = lane;
        this.connections = connections;
    }

    Connection open() throws SQLException {
        Connection there = connection;
        if (there == null) {
            there = connections.open(lane);
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
}
