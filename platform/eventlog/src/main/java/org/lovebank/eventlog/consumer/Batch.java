package org.lovebank.eventlog.consumer;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.consumer.Outcome.Stop;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.InboxTransaction;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.parking.ParkedEvents;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** Applies a batch of one shard in one transaction: effects, cursor, parked events commit together or not at all. */
final class Batch {

    private final EventSubscription subscription;
    private final int shard;
    private final Map<Long, NotDelivered> condemned;
    private final FaultListener faults;
    private final InboxTransaction transaction;
    private final Set<UUID> blocked;
    private Cursor cursor;
    private int applied;
    private int duplicates;
    private int parkedNow;
    private int foreignNow;

    /** Events named in {@code condemned}, by number, are parked untried. */
    Batch(
            EventSubscription subscription,
            int shard,
            Map<Long, NotDelivered> condemned,
            FaultListener faults,
            InboxTransaction transaction)
            throws SQLException {
        this.subscription = subscription;
        this.shard = shard;
        this.condemned = condemned;
        this.faults = faults;
        this.transaction = transaction;
        this.cursor = transaction.lock(subscription.source(), shard);
        this.blocked = transaction.blockedKeys(subscription.source(), shard);
    }

    /**
     * Takes arrivals in order until one must wait.
     *
     * @throws NotDelivered when an event was not taken: nothing of the batch may be kept
     */
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
        transaction.move(subscription.source(), shard, cursor);
        return new Outcome(taken, cursor.last(), applied, duplicates, parkedNow, foreignNow, stop);
    }

    private Stop take(Arrival arrival) throws SQLException {
        return switch (arrival) {
            case Arrival.Foreign strange -> {
                transaction.keep(strange);
                foreignNow++;
                yield new Stop.None();
            }
            case Arrival.Numbered numbered -> take(numbered);
        };
    }

    private Stop take(Arrival.Numbered arrival) throws SQLException {
        EventEnvelope envelope = arrival.envelope();
        if (envelope.epoch() > cursor.epoch()) {
            long known = arrival.lineage().known(cursor.epoch(), cursor.last());
            if (known < cursor.last()) {
                return new Stop.RolledBack(new Epoch(envelope.epoch(), known));
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
        // In another life of the source the same number is another event.
        NotDelivered verdict = condemned.get(envelope.sequence());
        if (blocked.contains(envelope.subject())) {
            park(envelope, data, ParkedEvents.BEHIND, "");
        } else if (verdict != null && verdict.envelope().id().equals(envelope.id())) {
            park(envelope, data, verdict.reason().name(), String.valueOf(verdict.getMessage()));
        } else {
            transaction.hand(subscription, envelope, data);
            faults.passed(FaultPoint.CONSUMER_IN_TRANSACTION);
            applied++;
        }
    }

    private void park(EventEnvelope envelope, String data, String reason, String error) throws SQLException {
        transaction.park(envelope, data, reason, error);
        blocked.add(envelope.subject());
        parkedNow++;
    }
}
