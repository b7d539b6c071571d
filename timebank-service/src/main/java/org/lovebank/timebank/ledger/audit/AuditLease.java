package org.lovebank.timebank.ledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Lets one replica do a long piece of work: a lock of its own session, which dies with the replica. */
@ApplicationScoped
public class AuditLease {

    private static final Logger LOG = Logger.getLogger(AuditLease.class);
    /** Class of the advisory locks; the second key is the hash of the work's name. */
    private static final int LEASE_LOCK = 7414;

    private final AuditConnections connections;

    AuditLease(AuditConnections connections) {
        this.connections = connections;
    }

    /** Does the work unless another replica is at it; says whether it was done here. */
    public boolean whileHeld(String work, Runnable doing) {
        try (Connection session = connections.open();
                PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LEASE_LOCK);
            lock.setInt(2, work.hashCode());
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    LOG.debugf("work=%s another replica is at it", work);
                    return false;
                }
            }
            doing.run();
            return true;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
