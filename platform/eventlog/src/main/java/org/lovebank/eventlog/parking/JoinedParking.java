package org.lovebank.eventlog.parking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.Delivery;
import org.lovebank.eventlog.inbox.InboxCursors;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.management.Audit;
import org.lovebank.eventlog.management.Audit.Signed;

/** The house's own database: its transactions are JTA's, so that the use cases of a subscription join them. */
@ApplicationScoped
class JoinedParking implements ParkingDatabase {

    private final DataSource dataSource;
    private final InboxCursors cursors;
    private final ParkedEvents parked;
    private final Delivery delivery;
    private final Audit audit;

    JoinedParking(DataSource dataSource, InboxCursors cursors, ParkedEvents parked, Delivery delivery, Audit audit) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.parked = parked;
        this.delivery = delivery;
        this.audit = audit;
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.in(new Joined(connection));
            }
        });
    }

    private final class Joined implements Parking {

        private final Connection connection;

        Joined(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void lock(String source, int shard) throws SQLException {
            cursors.lock(connection, source, shard);
        }

        @Override
        public List<ParkedEvent> openOf(String source, UUID subject) throws SQLException {
            return parked.openOf(connection, source, subject);
        }

        @Override
        public List<ParkedEvent> openAt(String source, int epoch, int shard, long sequence) throws SQLException {
            return parked.openAt(connection, source, epoch, shard, sequence);
        }

        @Override
        public void hand(EventSubscription subscription, ParkedEvent event) {
            delivery.hand(subscription, event.envelope(), event.data());
        }

        @Override
        public void resolve(ParkedEvent event, String resolution) throws SQLException {
            parked.resolve(connection, event, resolution);
        }

        @Override
        public void failedAgain(NotDelivered again) throws SQLException {
            String error = String.valueOf(again.getMessage());
            parked.failedAgain(connection, again.envelope(), again.reason().name(), error);
        }

        @Override
        public void unblock(String source, UUID subject) throws SQLException {
            parked.unblock(connection, source, subject);
        }

        @Override
        public void sign(Signed by, String action, String detail) throws SQLException {
            audit.write(connection, by, action, detail);
        }
    }
}
