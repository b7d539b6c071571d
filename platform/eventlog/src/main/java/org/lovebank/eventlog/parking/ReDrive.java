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
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.management.Audit;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.parking.ParkingRefusal.NoSuchSubscription;
import org.lovebank.eventlog.parking.ParkingRefusal.NothingParked;
import org.lovebank.eventlog.parking.ParkingRefusal.StillNotDeliverable;
import org.lovebank.problem.Refused;

/** Applies all parked events of a subject, in order and in one transaction, and lets its next ones through. */
@ApplicationScoped
class ReDrive {

    private final DataSource dataSource;
    private final Subscriptions subscriptions;
    private final InboxCursors cursors;
    private final ParkedEvents parked;
    private final Delivery delivery;
    private final Audit audit;

    ReDrive(
            DataSource dataSource,
            Subscriptions subscriptions,
            InboxCursors cursors,
            ParkedEvents parked,
            Delivery delivery,
            Audit audit) {
        this.dataSource = dataSource;
        this.subscriptions = subscriptions;
        this.cursors = cursors;
        this.parked = parked;
        this.delivery = delivery;
        this.audit = audit;
    }

    /** Says how many events were applied. */
    int subject(String source, UUID subject, Signed by) {
        EventSubscription subscription =
                subscriptions.to(source).orElseThrow(() -> new Refused(new NoSuchSubscription(source)));
        try {
            return QuarkusTransaction.requiringNew().call(() -> apply(subscription, subject, by));
        } catch (NotDelivered again) {
            QuarkusTransaction.requiringNew().run(() -> remember(again));
            var envelope = again.envelope();
            throw new Refused(new StillNotDeliverable(
                    envelope.shard(), envelope.sequence(), again.reason().name()));
        }
    }

    private int apply(EventSubscription subscription, UUID subject, Signed by) throws SQLException {
        String source = subscription.source();
        try (Connection connection = dataSource.getConnection()) {
            List<ParkedEvent> seen = parked.openOf(connection, source, subject);
            if (seen.isEmpty()) {
                throw new Refused(new NothingParked());
            }
            // The consumer of this shard waits until the subject is free; it may have parked more until now.
            cursors.lock(connection, source, seen.getFirst().envelope().shard());
            List<ParkedEvent> events = parked.openOf(connection, source, subject);
            for (ParkedEvent event : events) {
                delivery.hand(subscription, event.envelope(), event.data());
                parked.resolve(connection, event, "REDRIVEN");
            }
            parked.unblock(connection, source, subject);
            audit.write(connection, by, "redrive", source + " " + subject + " events=" + events.size());
            return events.size();
        }
    }

    private void remember(NotDelivered again) {
        try (Connection connection = dataSource.getConnection()) {
            parked.failedAgain(connection, again.envelope(), again.reason().name(), String.valueOf(again.getMessage()));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
