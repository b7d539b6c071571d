package org.lovebank.eventlog.consumer;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.replay.FarLog;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.eventlog.wire.LogPage.Heads;

/**
 * Asks a source from time to time how far its log goes. What has not come although there was time for it is fetched:
 * after Kafka lost its data no further record would ever show the gap. A new service's first sweep is its backfill.
 */
final class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final String source;
    private final FarLog log;
    private final InboxDatabase database;
    private final InboxMetrics metrics;
    private final Time time;
    private final long intervalNanos;
    private final Map<Integer, Long> before = new HashMap<>();
    private long askedAt;
    private boolean first = true;
    /** How far this house was before the source was asked: what it applies meanwhile says nothing of the source. */
    private Map<Integer, Cursor> whenAsked = Map.of();

    private @Nullable CompletableFuture<Heads> asked;

    Sweep(String source, FarLog log, InboxDatabase database, InboxMetrics metrics, Time time, long intervalNanos) {
        this.source = source;
        this.log = log;
        this.database = database;
        this.metrics = metrics;
        this.time = time;
        this.intervalNanos = intervalNanos;
    }

    /** One step: asks when it is time, or compares when the answer has come. */
    void step(List<ShardInbox> inboxes) throws SQLException {
        CompletableFuture<Heads> answer = asked;
        if (answer == null && (first || time.nanos() - askedAt >= intervalNanos)) {
            askedAt = time.nanos();
            whenAsked = database.cursors(source);
            asked = log.heads();
        } else if (answer != null && answer.isDone()) {
            asked = null;
            try {
                compare(answer.join(), inboxes);
                first = false;
            } catch (CompletionException | CancellationException unreachable) {
                LOG.infof("source=%s does not say how far its log goes: %s", source, unreachable.getMessage());
                first = false;
            }
        }
    }

    private void compare(Heads heads, List<ShardInbox> inboxes) throws SQLException {
        Map<Integer, Cursor> here = database.cursors(source);
        for (ShardInbox inbox : inboxes) {
            if (inbox.shard() < heads.heads().size()) {
                compare(heads, inbox, here.getOrDefault(inbox.shard(), Cursor.START));
            }
        }
        long[] counts = database.parked(source);
        metrics.parking(counts[0], counts[1]);
    }

    private void compare(Heads heads, ShardInbox inbox, Cursor cursor) {
        int shard = inbox.shard();
        long head = heads.heads().get(shard);
        metrics.lag(shard, Math.max(0, head - cursor.last()));
        Cursor then = whenAsked.getOrDefault(shard, Cursor.START);
        boolean forgotten = heads.epoch() > cursor.epoch()
                ? heads.lineage(shard).known(then.epoch(), then.last()) < then.last()
                : head < then.last();
        metrics.rolledBack(shard, forgotten);
        if (forgotten) {
            LOG.errorf(
                    "source=%s shard=%d rolled back: its log ends at seq=%d in epoch=%d %s, seq=%d is applied here",
                    source, shard, head, heads.epoch(), heads.lineage(shard), then.last());
        } else if (head > cursor.last() && stalled(shard, cursor)) {
            inbox.expect(head, cursor.last());
        }
        before.put(shard, cursor.last());
    }

    /** Nothing came since the last sweep. At the first one everything counts as stalled: Kafka may not have it. */
    private boolean stalled(int shard, Cursor cursor) {
        Long then = before.get(shard);
        return first || (then != null && then == cursor.last());
    }
}
