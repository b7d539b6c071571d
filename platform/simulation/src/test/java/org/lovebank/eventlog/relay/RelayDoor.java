package org.lovebank.eventlog.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.relay.RelayCursors.Cursor;
import org.lovebank.eventlog.thread.Job;
import org.lovebank.simulation.event.Broker;
import org.lovebank.simulation.event.LogRows;
import org.lovebank.simulation.event.RelayTables;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** Opens the relay of production on a simulated database and a simulated Kafka. */
public final class RelayDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long METADATA = 5_000_000_000L;
    private static final int SHARDS_COUNTED = 12;
    private static final RelayMetrics METRICS = new RelayMetrics(new SimpleMeterRegistry(), "world", SHARDS_COUNTED);

    private final World world;
    private final Broker broker;
    private final Server server;
    private final RelayTables tables;
    private final LogSource source;
    private final EventLogSettings.Relay settings;

    public RelayDoor(
            World world,
            Broker broker,
            Server server,
            RelayTables tables,
            String source,
            int shards,
            EventLogSettings.Relay settings) {
        this.world = world;
        this.broker = broker;
        this.server = server;
        this.tables = tables;
        this.source = new Named(source, broker.topic(), shards);
        this.settings = settings;
    }

    /** A relay of a house, with a session of its own; {@code rows} is how that house reads the log. */
    public Job open(House house, LogRows rows) throws SQLException {
        world.pass(Door.RELAY_OPENS);
        var sender = new Sender(
                () -> {
                    world.pass(Door.PRODUCER_OPENS);
                    if (!world.await(broker::reachable, METADATA)) {
                        throw new TimeoutException("no metadata");
                    }
                    return broker.producer();
                },
                world.faultPoints(),
                PATIENCE);
        var session = new Simulated(server.connect(house), rows);
        return new Relay(source, settings, session, sender, world.faultPoints(), METRICS, world);
    }

    private record Named(String name, String topic, int shards) implements LogSource {

        @Override
        public long[] heads(Connection connection) {
            throw new UnsupportedOperationException("this log is no table");
        }

        @Override
        public List<LogRecord> read(Connection connection, int shard, long after, int limit) {
            throw new UnsupportedOperationException("this log is no table");
        }
    }

    private final class Simulated implements RelaySession {

        private final Server.Session session;
        private final LogRows rows;

        Simulated(Server.Session session, LogRows rows) {
            this.session = session;
            this.rows = rows;
        }

        @Override
        public void showPresence() throws SQLException {
            server.call(session, Door.RELAY_PRESENCE);
            tables.show(session);
        }

        @Override
        public int replicas() throws SQLException {
            server.call(session, Door.RELAY_COUNTS);
            return tables.present();
        }

        @Override
        public boolean tryLock(int shard) throws SQLException {
            server.call(session, Door.RELAY_LOCKS);
            return tables.tryLock(session, shard);
        }

        @Override
        public void unlock(int shard) throws SQLException {
            server.call(session, Door.RELAY_UNLOCKS);
            tables.unlock(session, shard);
        }

        @Override
        public Map<Integer, Cursor> cursors() throws SQLException {
            server.call(session, Door.RELAY_CURSORS);
            Map<Integer, Cursor> cursors = new TreeMap<>();
            for (int shard = 0; shard < source.shards(); shard++) {
                cursors.put(shard, new Cursor(tables.epoch(), tables.cursor(shard)));
            }
            return cursors;
        }

        @Override
        public boolean move(int shard, Cursor from, long to) throws SQLException {
            boolean[] moved = new boolean[1];
            try {
                server.commit(session, Door.RELAY_MOVES, Door.RELAY_MOVED, () -> {
                    moved[0] = tables.move(shard, from.epoch(), from.last(), to);
                    mustBeAcknowledged(shard, from.last(), to, moved[0]);
                });
            } finally {
                if (!moved[0]) {
                    world.tally().saw(Sometimes.ZOMBIE_RELAY_REFUSED);
                }
            }
            return moved[0];
        }

        private void mustBeAcknowledged(int shard, long from, long to, boolean moved) {
            for (long sequence = from + 1; moved && sequence <= to; sequence++) {
                int epoch = tables.epochs().of(shard, sequence).number();
                if (!broker.everKept(shard, epoch, sequence)) {
                    world.violated("relay cursor of shard " + shard + " moved to " + to + ", but " + sequence
                            + " of epoch " + epoch + " was never acknowledged");
                }
            }
        }

        @Override
        public long[] heads() throws SQLException {
            server.call(session, Door.RELAY_HEADS);
            return rows.heads();
        }

        @Override
        public List<LogRecord> read(int shard, long after, int limit) throws SQLException {
            server.call(session, Door.RELAY_READS);
            return rows.read(shard, after, limit);
        }

        @Override
        public Epochs epochs() throws SQLException {
            server.call(session, Door.RELAY_EPOCHS);
            return tables.epochs();
        }

        @Override
        public void close() {
            session.end();
        }
    }
}
