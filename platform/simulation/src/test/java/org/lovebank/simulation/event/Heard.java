package org.lovebank.simulation.event;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.Hand;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.inbox.InboxTransaction;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.events.DomainEvent;
import org.lovebank.problem.Refused;
import org.lovebank.simulation.event.HeardEvents.Parked;
import org.lovebank.simulation.event.Truth.Place;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.LedgerRefusal;

/** The database of the house that hears, and what it heard; each commit is checked against the truth. */
public final class Heard extends Server {

    private static final long LONGEST_WAIT = 60_000_000_000L;

    private final Truth truth;
    private final String source;
    private final String topic;
    private final Cursor[] cursors;
    private final @Nullable Object[] locks;
    private final @Nullable House[] writers;
    private final HeardEvents events;
    private boolean cured;

    public Heard(World world, Truth truth, String source, String topic) {
        super(world);
        this.truth = truth;
        this.source = source;
        this.topic = topic;
        int shards = truth.heads().length;
        this.cursors = new Cursor[shards];
        Arrays.fill(cursors, Cursor.START);
        this.locks = new Object[shards];
        this.writers = new House[shards];
        this.events = new HeardEvents(world, truth);
    }

    public EventSubscription subscription() {
        return new Ear();
    }

    /** This database as a house reaches it. */
    public InboxDatabase reachedFrom(House house) {
        return new Reached(house);
    }

    /** Whatever hindered curable events is mended. */
    public void cure() {
        cured = true;
    }

    public Cursor cursor(int shard) {
        return cursors[shard];
    }

    public HeardEvents events() {
        return events;
    }

    /** The operator says from where a source that was put back is to be believed again. */
    public void accept(int shard, int epoch, long last) {
        Cursor here = cursors[shard];
        if (locks[shard] == null && epoch > here.epoch() && last <= here.last()) {
            world.tally().saw(Sometimes.ROLLBACK_ACCEPTED);
            cursors[shard] = new Cursor(epoch, last, here.offset());
        }
    }

    /** Whether all that is told now was heard. */
    public boolean hasHeardAll() {
        long[] heads = truth.heads();
        for (int shard = 0; shard < heads.length; shard++) {
            Epochs epochs = truth.relays().epochs();
            boolean newest = cursors[shard].last() == heads[shard];
            if (!newest
                    || (heads[shard] > 0
                            && cursors[shard].epoch()
                                    < epochs.of(shard, heads[shard]).number())) {
                return false;
            }
        }
        return true;
    }

    /** Takes a shard's cursor for a transaction; whoever comes second waits. */
    public void take(Session session, Door door, int shard, Object transaction) throws SQLException {
        do {
            call(session, door);
            if (!world.await(() -> locks[shard] == null || !session.open(), LONGEST_WAIT)) {
                throw new SQLException("waited too long", "55P03");
            }
            call(session, door);
        } while (locks[shard] != null);
        locks[shard] = transaction;
    }

    public void giveBack(int shard, Object transaction) {
        if (transaction.equals(locks[shard])) {
            locks[shard] = null;
        }
    }

    private final class Ear implements EventSubscription {

        @Override
        public String source() {
            return source;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public void apply(EventEnvelope envelope, DomainEvent event) {
            if (world.chance().hits(world.faults().hiccup())) {
                throw new IllegalStateException(new SQLTransientException("try again"));
            }
            Nature nature = truth.nature(envelope.id());
            switch (cured && nature.curable() ? Nature.GOOD : nature) {
                case GOOD -> world.trace(envelope.sequence());
                case REFUSED -> throw new Refused(new LedgerRefusal.TransferNotFound());
                case IMPOSSIBLE -> throw new CannotApply("never");
                case FAILS -> throw new IllegalStateException("fails each time");
                case OF_TOMORROW, GARBLED -> world.violated("an event was applied that cannot be read");
            }
        }
    }

    private final class Reached implements InboxDatabase {

        private final House house;
        private @Nullable Session kept;
        private @Nullable Transaction running;

        Reached(House house) {
            this.house = house;
        }

        private Session session() {
            Session session = kept;
            if (session == null || !session.open()) {
                session = connect(house);
                session.atTheEnd(() -> {
                    if (running != null) {
                        running.release();
                    }
                });
                kept = session;
            }
            return session;
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            Session session = session();
            Transaction transaction = new Transaction(session, house);
            running = transaction;
            try {
                call(session, Door.INBOX_BEGINS);
                T result = work.in(transaction);
                commit(session, Door.INBOX_COMMITS, Door.INBOX_COMMITTED, transaction::keep);
                return result;
            } catch (SQLException failed) {
                throw new IllegalStateException("the transaction failed", failed);
            } finally {
                transaction.release();
            }
        }

        @Override
        public Map<Integer, Cursor> cursors(String from) throws SQLException {
            call(session(), Door.INBOX_CURSORS);
            Map<Integer, Cursor> all = new TreeMap<>();
            for (int shard = 0; shard < cursors.length; shard++) {
                all.put(shard, cursors[shard]);
            }
            return all;
        }

        @Override
        public long[] parked(String from) {
            return events.parked();
        }
    }

    private final class Transaction implements InboxTransaction {

        private final Session session;
        private final House house;
        private final List<EventEnvelope> heard = new ArrayList<>();
        private final Map<UUID, Parked> parkedFor = new LinkedHashMap<>();
        private int foreign;
        private int locked = -1;
        private @Nullable Cursor to;

        Transaction(Session session, House house) {
            this.session = session;
            this.house = house;
        }

        @Override
        public Cursor lock(String from, int shard) throws SQLException {
            take(session, Door.INBOX_LOCKS, shard, this);
            locked = shard;
            return cursors[shard];
        }

        @Override
        public void move(String from, int shard, Cursor next) throws SQLException {
            call(session, Door.INBOX_MOVES);
            to = next;
        }

        @Override
        public Set<UUID> blockedKeys(String from, int shard) throws SQLException {
            call(session, Door.INBOX_BLOCKED);
            return new HashSet<>(events.blocked());
        }

        @Override
        public void hand(EventSubscription subscription, EventEnvelope envelope, String data) {
            world.pass(Door.INBOX_HANDS);
            Hand.over(subscription, envelope, data);
            heard.add(envelope);
        }

        @Override
        public void park(EventEnvelope envelope, String data, String reason, String error) throws SQLException {
            call(session, Door.INBOX_PARKS);
            heard.add(envelope);
            parkedFor.put(envelope.id(), new Parked(envelope, data, reason));
        }

        @Override
        public void keep(Arrival.Foreign strange) throws SQLException {
            call(session, Door.INBOX_KEEPS);
            foreign++;
        }

        void keep() {
            Cursor next = to;
            if (locked < 0 || next == null) {
                return;
            }
            Cursor here = cursors[locked];
            if (heard.isEmpty() && next.offset() < here.offset() && writers[locked] != house) {
                world.tally().saw(Sometimes.ZOMBIE_CONSUMER_REFUSED);
            }
            events.keep(locked, here, heard, parkedFor, next, cured);
            world.tally().saw(Sometimes.FOREIGN_RECORD_KEPT, foreign);
            cursors[locked] = next;
            writers[locked] = house;
            world.trace(locked * 31L + next.last());
            release();
        }

        void release() {
            if (locked >= 0) {
                giveBack(locked, this);
            }
        }
    }

    /** What there is no doubt about once everything is quiet. */
    public void mustBeWhole() {
        long[] heads = truth.heads();
        for (int shard = 0; shard < heads.length; shard++) {
            for (long sequence = 1; sequence <= heads[shard]; sequence++) {
                int epoch = truth.relays().epochs().of(shard, sequence).number();
                events.mustHaveBeenHeard(new Place(epoch, shard, sequence));
            }
        }
    }
}
