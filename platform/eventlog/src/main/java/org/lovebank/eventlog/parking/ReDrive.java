package org.lovebank.eventlog.parking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.parking.ParkingDatabase.Parking;
import org.lovebank.eventlog.parking.ParkingRefusal.NoSuchSubscription;
import org.lovebank.eventlog.parking.ParkingRefusal.NothingParked;
import org.lovebank.eventlog.parking.ParkingRefusal.StillNotDeliverable;
import org.lovebank.problem.Refused;

/** Applies all parked events of a subject, in order and in one transaction, and lets its next ones through. */
@ApplicationScoped
class ReDrive {

    private final Subscriptions subscriptions;
    private final ParkingDatabase database;

    ReDrive(Subscriptions subscriptions, ParkingDatabase database) {
        this.subscriptions = subscriptions;
        this.database = database;
    }

    /** Says how many events were applied. */
    int subject(String source, UUID subject, Signed by) {
        EventSubscription subscription =
                subscriptions.to(source).orElseThrow(() -> new Refused(new NoSuchSubscription(source)));
        try {
            return database.inTransaction(parking -> apply(parking, subscription, subject, by));
        } catch (NotDelivered again) {
            database.inTransaction(parking -> {
                parking.failedAgain(again);
                return true;
            });
            var envelope = again.envelope();
            throw new Refused(new StillNotDeliverable(
                    envelope.shard(), envelope.sequence(), again.reason().name()));
        }
    }

    private static int apply(Parking parking, EventSubscription subscription, UUID subject, Signed by)
            throws SQLException {
        String source = subscription.source();
        List<ParkedEvent> seen = parking.openOf(source, subject);
        if (seen.isEmpty()) {
            throw new Refused(new NothingParked());
        }
        // The consumer of this shard waits until the subject is free; it may have parked more until now.
        parking.lock(source, seen.getFirst().envelope().shard());
        List<ParkedEvent> events = parking.openOf(source, subject);
        for (ParkedEvent event : events) {
            parking.hand(subscription, event);
            parking.resolve(event, "REDRIVEN");
        }
        parking.unblock(source, subject);
        parking.sign(by, "redrive", source + " " + subject + " events=" + events.size());
        return events.size();
    }
}
