package org.lovebank.eventlog.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.Delivery;
import org.lovebank.eventlog.inbox.InboxCursors;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.inbox.InboxTransaction;
import org.lovebank.eventlog.parking.ParkedEvents;
import org.lovebank.eventlog.wire.Arrival;

/** The house's own database: its transactions are JTA's, so that the use cases of a subscription join them. */
@ApplicationScoped
class JoinedInbox implements InboxDatabase {

    private final DataSource dataSource;
    private final InboxCursors cursors;
    private final ParkedEvents parked;
    private final ForeignRecords foreign;
    private final Delivery delivery;

    JoinedInbox(
            DataSource dataSource,
            InboxCursors cursors,
            ParkedEvents parked,
            ForeignRecords foreign,
            Delivery delivery) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.parked = parked;
        this.foreign = foreign;
        this.delivery = delivery;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.in(new Joined(connection));
            }
        });
    }

    @Override
    public Map<Integer, Cursor> cursors(String source) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return cursors.read(connection, source);
        }
    }

    @Override
    public long[] parked(String source) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return parked.count(connection, source);
        }
    }

    private final class Joined implements InboxTransaction {

        private final Connection connection;

        Joined(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Cursor lock(String source, int shard) throws SQLException {
            return cursors.lock(connection, source, shard);
        }

        @Override
        public void move(String source, int shard, Cursor to) throws SQLException {
            cursors.move(connection, source, shard, to);
        }

        @Override
        public Set<UUID> blockedKeys(String source, int shard) throws SQLException {
            return parked.blockedKeys(connection, source, shard);
        }

        @Override
        public void hand(EventSubscription subscription, EventEnvelope envelope, String data) {
            delivery.hand(subscription, envelope, data);
        }

        @Override
        public void park(EventEnvelope envelope, String data, String reason, String error) throws SQLException {
            parked.park(connection, envelope, data, reason, error);
        }

        @Override
        public void keep(Arrival.Foreign strange) throws SQLException {
            foreign.keep(connection, strange);
        }
    }
}
