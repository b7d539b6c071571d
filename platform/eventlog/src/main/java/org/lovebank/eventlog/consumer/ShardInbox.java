package org.lovebank.eventlog.consumer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.consumer.Outcome.Stop;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.thread.Backoff;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** One shard of one source: takes what arrives, and remembers how patient to be with it. */
final class ShardInbox {

    private static final Logger LOG = Logger.getLogger(ShardInbox.class);

    private final EventSubscription subscription;
    private final int shard;
    private final EventLogSettings.Consumer settings;
    private final InboxDatabase database;
    private final FaultListener faults;
    private final InboxMetrics metrics;
    private final Backoff backoff;
    private final Map<Long, NotDelivered> condemned = new HashMap<>();
    private int batch;
    private int failures;
    private long failing;
    private long last;
    private long gapUpTo;
    private long expectedUpTo;

    ShardInbox(
            EventSubscription subscription,
            int shard,
            EventLogSettings.Consumer settings,
            InboxDatabase database,
            FaultListener faults,
            InboxMetrics metrics,
            Time time) {
        this.subscription = subscription;
        this.shard = shard;
        this.settings = settings;
        this.database = database;
        this.faults = faults;
        this.metrics = metrics;
        this.backoff = new Backoff(time, settings.backoffFrom(), settings.backoffTo());
        this.batch = settings.batch();
    }

    int shard() {
        return shard;
    }

    /** The last number applied, as far as this replica knows. */
    long last() {
        return last;
    }

    /** Whether Kafka should bring nothing now: a failure is being slept over, or it has skipped numbers. */
    boolean busy() {
        return resting() || last < gapUpTo;
    }

    boolean resting() {
        return backoff.resting();
    }

    /** Whether numbers are known to exist that have not come. */
    boolean missing() {
        return last < Math.max(gapUpTo, expectedUpTo);
    }

    /** Learns that the source has numbers up to this one, and where the database's cursor stands. */
    void expect(long upTo, long cursor) {
        last = cursor;
        expectedUpTo = upTo;
        metrics.gap(shard, missing());
    }

    /**
     * Applies arrivals in order, batch by batch, until one must wait.
     *
     * @return how many are dealt with for good
     */
    int take(List<Arrival> arrivals) {
        int taken = 0;
        while (taken < arrivals.size() && !resting()) {
            List<Arrival> part = arrivals.subList(taken, Math.min(arrivals.size(), taken + batch));
            try {
                Outcome outcome = database.inTransaction(
                        kept -> new Batch(subscription, shard, condemned, faults, kept).take(part));
                faults.passed(FaultPoint.CONSUMER_AFTER_COMMIT_BEFORE_OFFSET);
                taken += outcome.taken();
                accept(outcome);
                if (!(outcome.stop() instanceof Stop.None)) {
                    break;
                }
            } catch (NotDelivered failed) {
                judge(failed, part);
            } catch (RuntimeException failed) {
                shrink(failed, part);
            }
        }
        return taken;
    }

    private void accept(Outcome outcome) {
        metrics.took(outcome);
        last = outcome.last();
        batch = Math.min(settings.batch(), batch * 2);
        if (outcome.taken() > 0) {
            condemned.clear();
            failures = 0;
            backoff.succeeded();
        }
        switch (outcome.stop()) {
            case Stop.None _ -> metrics.rolledBack(shard, false);
            case Stop.Gap(long found) -> gapUpTo = found - 1;
            case Stop.RolledBack(Epoch epoch) -> alarm(epoch);
        }
        metrics.gap(shard, missing());
    }

    /** An event said no, or failed: what stands before it goes first, then it alone is tried, parked at last. */
    private void judge(NotDelivered failed, List<Arrival> part) {
        metrics.failed();
        int place = placeOf(failed, part);
        if (failed.reason().permanent() || patienceEnds(failed)) {
            NotDelivered verdict = failed.forGood();
            LOG.errorf(
                    verdict,
                    "parked source=%s shard=%d seq=%d type=%s reason=%s",
                    subscription.source(),
                    shard,
                    verdict.envelope().sequence(),
                    verdict.envelope().type(),
                    verdict.reason());
            condemned.put(verdict.envelope().sequence(), verdict);
            batch = place + 1;
        } else if (place > 0) {
            batch = place;
        } else {
            LOG.warnf(
                    failed.getCause(),
                    "source=%s shard=%d seq=%d failed, trying again",
                    subscription.source(),
                    shard,
                    failed.envelope().sequence());
            batch = 1;
            backoff.rest();
        }
    }

    /** The transaction failed as a whole, at its commit perhaps: smaller ones will show whose fault it is. */
    private void shrink(RuntimeException failed, List<Arrival> part) {
        metrics.failed();
        if (part.size() == 1 && part.getFirst() instanceof Arrival.Numbered only) {
            judge(NotDelivered.byCommit(only.envelope(), failed), part);
            return;
        }
        LOG.warnf(failed, "source=%s shard=%d batch=%d failed", subscription.source(), shard, part.size());
        batch = Math.max(1, part.size() / 2);
        backoff.rest();
    }

    private boolean patienceEnds(NotDelivered failed) {
        if (Trouble.ofTheSurroundings(failed)) {
            return false;
        }
        long sequence = failed.envelope().sequence();
        failures = sequence == failing ? failures + 1 : 1;
        failing = sequence;
        return failures >= settings.attempts();
    }

    private void alarm(Epoch epoch) {
        LOG.errorf(
                "source=%s shard=%d rolled back: epoch=%d begins after seq=%d, but seq=%d is applied here",
                subscription.source(), shard, epoch.number(), epoch.base(), last);
        metrics.rolledBack(shard, true);
        backoff.restLong();
    }

    private static int placeOf(NotDelivered failed, List<Arrival> part) {
        for (int place = 0; place < part.size(); place++) {
            if (part.get(place) instanceof Arrival.Numbered numbered
                    && numbered.envelope().equals(failed.envelope())) {
                return place;
            }
        }
        return 0;
    }
}
