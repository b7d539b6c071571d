package org.lovebank.eventlog.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.consumer.Outcome.Stop;
import org.lovebank.eventlog.inbox.Delivery;
import org.lovebank.eventlog.inbox.InboxCursors;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.parking.ParkedEvents;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** Applies a batch of one shard in one transaction: effects, cursor, parked events commit together or not at all. */
@ApplicationScoped
class ApplyBatch {

    private final DataSource dataSource;
    private final InboxCursors cursors;
    private final ParkedEvents parked;
    private final ForeignRecords foreign;
    private final Delivery delivery;

    ApplyBatch(
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

    /**
     * Takes arrivals in order until one must wait. Events named in {@code condemned}, by number, are parked untried.
     *
     * @throws NotDelivered when an event was not taken: nothing of the batch is done
     */
    Outcome of(
            EventSubscription subscription,
            int shard,
            List<Arrival> arrivals,
            Map<Long, NotDelivered> condemned,
            FaultListener faults) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return new Batch(subscription, shard, condemned, faults, connection).take(arrivals);
            }
        });
    }

    private final class Batch {

        private final EventSubscription subscription;
        private final int shard;
        private final Map<Long, NotDelivered> condemned;
        private final FaultListener faults;
        private final Connection connection;
        private final Set<UUID> blocked;
        private Cursor cursor;
        private int applied;
        private int duplicates;
        private int parkedNow;
        private int foreignNow;

        Batch(
                EventSubscription subscription,
                int shard,
                Map<Long, NotDelivered> condemned,
                FaultListener faults,
                Connection connection)
                throws SQLException {
            this.subscription = subscription;
            this.shard = shard;
            this.condemned = condemned;
            this.faults = faults;
            this.connection = connection;
            this.cursor = cursors.lock(connection, subscription.source(), shard);
            this.blocked = parked.blockedKeys(connection, subscription.source(), shard);
        }

        Outcome take(List<Arrival> arrivals) throws SQLException {
            int taken = 0;
            Stop stop = new Stop.None();
            while (taken < arrivals.size() && stop instanceof Stop.None) {
                Arrival arrival = arrivals.get(taken);
                stop = take(arrival);
                if (stop instanceof Stop.None) {
                    cursor = cursor.at(arrival.offset());
                    taken++;
                }
            }
            cursors.move(connection, subscription.source(), shard, cursor);
            return new Outcome(taken, cursor.last(), applied, duplicates, parkedNow, foreignNow, stop);
        }

        private Stop take(Arrival arrival) throws SQLException {
            return switch (arrival) {
                case Arrival.Foreign strange -> {
                    foreign.keep(connection, strange);
                    foreignNow++;
                    yield new Stop.None();
                }
                case Arrival.Numbered numbered -> take(numbered);
            };
        }

        private Stop take(Arrival.Numbered arrival) throws SQLException {
            EventEnvelope envelope = arrival.envelope();
            if (envelope.epoch() > cursor.epoch()) {
                if (envelope.epochBase() < cursor.last()) {
                    return new Stop.RolledBack(new Epoch(envelope.epoch(), envelope.epochBase()));
                }
                if (envelope.sequence() <= cursor.last() + 1) {
                    cursor = cursor.in(envelope.epoch());
                }
            }
            // An older epoch's number above the cursor belongs to a life that the source has forgotten.
            if (envelope.sequence() <= cursor.last() || envelope.epoch() < cursor.epoch()) {
                duplicates++;
                return new Stop.None();
            }
            if (envelope.sequence() > cursor.last() + 1) {
                return new Stop.Gap(envelope.sequence());
            }
            apply(envelope, arrival.data());
            cursor = cursor.after(envelope.sequence());
            return new Stop.None();
        }

        private void apply(EventEnvelope envelope, String data) throws SQLException {
            NotDelivered verdict = condemned.get(envelope.sequence());
            if (blocked.contains(envelope.subject())) {
                park(envelope, data, ParkedEvents.BEHIND, "");
            } else if (verdict != null) {
                park(envelope, data, verdict.reason().name(), String.valueOf(verdict.getMessage()));
            } else {
                delivery.hand(subscription, envelope, data);
                faults.passed(FaultPoint.CONSUMER_IN_TRANSACTION);
                applied++;
            }
        }

        private void park(EventEnvelope envelope, String data, String reason, String error) throws SQLException {
            parked.park(connection, envelope, data, reason, error);
            blocked.add(envelope.subject());
            parkedNow++;
        }
    }
}
