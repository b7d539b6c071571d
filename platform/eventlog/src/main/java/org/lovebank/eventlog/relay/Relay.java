package org.lovebank.eventlog.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.relay.RelayCursors.Cursor;
import org.lovebank.eventlog.relay.Sender.NotSent;
import org.lovebank.eventlog.thread.Job;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.eventlog.wire.CloudEventRecords;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;

/** Copies one log to its topic: reads after the cursor, sends, waits for all acknowledgements, moves the cursor. */
final class Relay implements Job {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final int MANY = 64;
    private static final Duration GATHER = Duration.ofMillis(15);

    private final LogSource source;
    private final EventLogSettings.Relay settings;
    private final RelaySession session;
    private final Sender sender;
    private final FaultListener faults;
    private final RelayMetrics metrics;
    private final Time time;
    private final Leases leases;
    private final Map<Integer, Cursor> positions = new HashMap<>();
    private long sharedAt = Long.MIN_VALUE;

    Relay(
            LogSource source,
            EventLogSettings.Relay settings,
            RelaySession session,
            Sender sender,
            FaultListener faults,
            RelayMetrics metrics,
            Time time)
            throws SQLException {
        this.source = source;
        this.settings = settings;
        this.session = session;
        this.sender = sender;
        this.faults = faults;
        this.metrics = metrics;
        this.time = time;
        this.leases = new Leases(session, source.shards());
    }

    @Override
    public Duration round() throws SQLException, InterruptedException {
        shareWhenDue();
        if (leases.held().isEmpty()) {
            return settings.leaseInterval();
        }
        List<LogRecord> news = news();
        if (news.isEmpty()) {
            return settings.pollInterval();
        }
        try {
            sender.send(records(news));
        } catch (NotSent doubt) {
            LOG.warnf("source=%s not sent, trying again: %s", source.name(), doubt.getCause());
            metrics.notSent();
            return AFTER_A_FAILURE;
        }
        faults.passed(FaultPoint.RELAY_AFTER_ACK_BEFORE_CURSOR);
        moveCursors(news);
        metrics.sent(news.size());
        if (news.size() >= MANY) {
            // Under load a moment's patience makes rounds larger and fewer; a wake-up does not cut it short.
            time.pass(GATHER);
        }
        return Duration.ZERO;
    }

    /** The shards that this replica copies at present. */
    List<Integer> shards() {
        return List.copyOf(leases.held());
    }

    @Override
    public void hurry() {
        sender.close();
    }

    @Override
    public void close() {
        sender.close();
        session.close();
    }

    private void shareWhenDue() throws SQLException {
        long now = time.nanos();
        if (sharedAt != Long.MIN_VALUE
                && now - sharedAt < settings.leaseInterval().toNanos()) {
            return;
        }
        sharedAt = now;
        leases.share();
        positions.clear();
        Map<Integer, Cursor> all = session.cursors();
        for (int shard = 0; shard < source.shards(); shard++) {
            if (leases.held().contains(shard)) {
                positions.put(shard, all.get(shard));
            } else {
                metrics.lag(shard, 0);
            }
        }
    }

    private List<LogRecord> news() throws SQLException {
        long[] heads = session.heads();
        List<LogRecord> news = new ArrayList<>();
        for (var position : positions.entrySet()) {
            int shard = position.getKey();
            long last = position.getValue().last();
            metrics.lag(shard, Math.max(0, heads[shard] - last));
            if (heads[shard] > last) {
                news.addAll(dense(shard, last, session.read(shard, last, settings.batch())));
            }
        }
        return news;
    }

    /** A hole is never skipped: what stands after it waits until a person has looked. */
    private List<LogRecord> dense(int shard, long last, List<LogRecord> rows) {
        int dense = 0;
        while (dense < rows.size() && rows.get(dense).sequence() == last + dense + 1) {
            dense++;
        }
        boolean hole = dense < rows.size() || rows.isEmpty();
        if (metrics.hole(shard, hole) && hole) {
            LOG.errorf("source=%s shard=%d is missing the row after seq=%d", source.name(), shard, last + dense);
        }
        return rows.subList(0, dense);
    }

    private List<ProducerRecord<byte[], byte[]>> records(List<LogRecord> rows) throws SQLException {
        Epochs epochs = session.epochs();
        return rows.stream()
                .map(row -> CloudEventRecords.of(source, row, epochs.lineage(row.shard(), row.sequence())))
                .toList();
    }

    private void moveCursors(List<LogRecord> sent) throws SQLException {
        Map<Integer, Long> reached = new HashMap<>();
        sent.forEach(row -> reached.put(row.shard(), row.sequence()));
        for (var move : reached.entrySet()) {
            int shard = move.getKey();
            Cursor from = positions.get(shard);
            if (from != null && session.move(shard, from, move.getValue())) {
                positions.put(shard, new Cursor(from.epoch(), move.getValue()));
            } else {
                LOG.warnf("source=%s shard=%d cursor was moved by somebody else", source.name(), shard);
                positions.remove(shard);
                leases.giveBack(shard);
                sharedAt = Long.MIN_VALUE;
            }
        }
    }
}
