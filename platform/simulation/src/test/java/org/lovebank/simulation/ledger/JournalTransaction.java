package org.lovebank.simulation.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.simulation.ledger.JournalServer.LaneLock;
import org.lovebank.simulation.ledger.JournalServer.Row;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Book;
import org.lovebank.timebank.ledger.journal.FirstLook;
import org.lovebank.timebank.ledger.journal.Head;
import org.lovebank.timebank.ledger.journal.JournalSession;
import org.lovebank.timebank.ledger.journal.SecondLook;

/** One session, its running transaction and the locks that this holds; READ COMMITTED, as PostgreSQL has it. */
final class JournalTransaction implements JournalSession {

    private static final long LOCK_TIMEOUT = 5_000_000_000L;
    private static final long IDLE_TIMEOUT = 15_000_000_000L;

    private final JournalServer server;
    private final Server.Session session;
    private final int number;
    private final List<Transfer> inserted = new ArrayList<>();
    private final Map<Row, Book> updated = new LinkedHashMap<>();
    private final List<Rejection> remembered = new ArrayList<>();
    private final Set<Object> held = new HashSet<>();
    private @Nullable Object awaited;
    private long calledAt;

    JournalTransaction(JournalServer server, Server.Session session, int number) {
        this.server = server;
        this.session = session;
        this.number = number;
        session.atTheEnd(this::end);
    }

    @Override
    public FirstLook.Seen firstLook(int lane, Collection<UUID> ids) throws SQLException {
        call(Door.LANE_TAKES_LOCK);
        take(new LaneLock(lane));
        call(Door.LANE_LOOKS);
        List<Transfer> rows = server.lanes.get(lane);
        Head head = rows.isEmpty()
                ? Head.beforeTheFirst()
                : new Head(rows.size(), rows.getLast().hash(), rows.getLast().recordedAt());
        List<Transfer> known = committed(ids);
        return new FirstLook.Seen(head, known);
    }

    @Override
    public SecondLook.Held lock(int lane, Collection<Long> accounts, Collection<UUID> ids) throws SQLException {
        List<Book> books = new ArrayList<>();
        for (long account : new TreeSet<>(accounts)) {
            for (int stripe : new int[] {0, lane + 1}) {
                Row row = new Row(account, stripe);
                if (server.balances.containsKey(row)) {
                    call(Door.LANE_LOCKS_BALANCES);
                    take(row);
                    books.add(java.util.Objects.requireNonNull(server.balances.get(row)));
                }
            }
        }
        call(Door.LANE_LOOKS_FOR_REFUSALS);
        List<Rejection> refused = new ArrayList<>();
        for (UUID id : new TreeSet<>(ids)) {
            Rejection rejection = server.rejections.get(id);
            if (rejection != null) {
                refused.add(rejection);
            }
        }
        return new SecondLook.Held(books, refused);
    }

    @Override
    public List<Transfer> find(Collection<UUID> ids) throws SQLException {
        call(Door.LANE_LOOKS_AGAIN);
        return committed(ids);
    }

    @Override
    public List<Transfer> endsAndReversals(Collection<UUID> ids) throws SQLException {
        call(Door.LANE_FINDS_ENDS);
        List<Transfer> found = new ArrayList<>();
        for (UUID id : new TreeSet<>(ids)) {
            for (Transfer transfer : server.byReference.getOrDefault(id, List.of())) {
                switch (transfer.entry().kind()) {
                    case CAPTURE, HOLD_RELEASE, REVERSAL -> found.add(transfer);
                    default -> server.world().trace(1);
                }
            }
        }
        return found;
    }

    @Override
    public List<Transfer> group(Transfer one) throws SQLException {
        call(Door.LANE_READS_GROUP);
        UUID group = one.entry().groupId();
        return group == null
                ? List.of(one)
                : server.lanes.get(one.lane()).stream()
                        .filter(row -> group.equals(row.entry().groupId()))
                        .toList();
    }

    @Override
    public void insert(List<Transfer> transfers) throws SQLException {
        call(Door.LANE_INSERTS);
        List<Transfer> byId = new ArrayList<>(transfers);
        byId.sort(Comparator.comparing(transfer -> transfer.entry().id()));
        for (Transfer transfer : byId) {
            for (Object key : server.check.uniqueKeys(transfer)) {
                take(key);
                if (server.check.isThere(key)) {
                    server.world().tally().saw(Sometimes.LANE_COLLISION);
                    throw new SQLException("there already: " + key, "23505");
                }
            }
        }
        inserted.addAll(transfers);
        mustNotMeetARefusal(byId);
    }

    /** What was refused since, or is being refused: that is waited for with nothing held, and all is decided again. */
    private void mustNotMeetARefusal(List<Transfer> transfers) throws SQLException {
        call(Door.LANE_LOOKS_FOR_REFUSALS);
        for (Transfer transfer : transfers) {
            Object key = new JournalCheck.RejectionKey(transfer.entry().id());
            JournalTransaction refusing = server.locks.get(key);
            if (refusing != null && refusing != this) {
                end();
                take(key);
                end();
            } else if (!server.check.isThere(key)) {
                continue;
            }
            server.world().tally().saw(Sometimes.POSTER_MET_A_REFUSAL);
            throw new SQLException("refused by another lane", "40001");
        }
    }

    @Override
    public void update(Collection<Book> books) throws SQLException {
        call(Door.LANE_UPDATES);
        for (Book book : books) {
            Row row = new Row(book.account(), book.stripe());
            if (!held.contains(row)) {
                server.world().violated("a balance row is written that is not locked: " + row);
            }
            Long floor = book.floor();
            if (floor != null && book.balance() + book.reversalDebt() < floor) {
                throw new SQLException("no_overdraft", "23514");
            }
            updated.put(row, book);
        }
    }

    @Override
    public void remember(List<Rejection> rejections, Instant at) throws SQLException {
        call(Door.LANE_REMEMBERS);
        for (Rejection rejection : rejections) {
            Object key = new JournalCheck.RejectionKey(rejection.id());
            take(key);
            if (server.check.isThere(key)) {
                server.world().tally().saw(Sometimes.LANE_COLLISION);
                throw new SQLException("there already: " + key, "23505");
            }
        }
        remembered.addAll(rejections);
        mustBeFree(rejections);
    }

    /** Whoever adds one of these to the journal is waited for. */
    private void mustBeFree(List<Rejection> rejections) throws SQLException {
        call(Door.LANE_CLAIMS);
        for (Rejection rejection : rejections) {
            Object key = new JournalCheck.IdKey(rejection.id());
            take(key);
            server.locks.remove(key, this);
            held.remove(key);
            if (server.check.isThere(key)) {
                server.world().tally().saw(Sometimes.REFUSER_MET_A_POSTING);
                throw new SQLException("posted by another lane", "40001");
            }
        }
    }

    @Override
    public void beside(Beside write) {
        throw new UnsupportedOperationException("nothing is enclosed in this world");
    }

    @Override
    public void commit() throws SQLException {
        server.commit(session, Door.LANE_COMMITS, Door.LANE_COMMITTED, this::keep);
    }

    @Override
    public void rollback() throws SQLException {
        call(Door.LANE_ROLLS_BACK);
        end();
    }

    @Override
    public void close() {
        session.end();
    }

    private void keep() {
        inserted.sort(Comparator.comparingLong(Transfer::seq));
        for (Transfer transfer : inserted) {
            server.check.next(transfer);
            server.lanes.get(transfer.lane()).add(transfer);
            server.byId.put(transfer.entry().id(), transfer);
            UUID reference = transfer.entry().refId();
            if (reference != null) {
                server.byReference
                        .computeIfAbsent(reference, _ -> new ArrayList<>())
                        .add(transfer);
            }
            server.world().trace(transfer.lane() * 31L + transfer.seq());
        }
        remembered.forEach(rejection -> server.rejections.put(rejection.id(), rejection));
        server.balances.putAll(updated);
        server.check.committed(inserted, updated.values(), remembered);
        end();
    }

    private void end() {
        held.forEach(key -> server.locks.remove(key, this));
        held.clear();
        inserted.clear();
        updated.clear();
        remembered.clear();
        awaited = null;
    }

    private List<Transfer> committed(Collection<UUID> ids) {
        List<Transfer> found = new ArrayList<>();
        for (UUID id : new TreeSet<>(ids)) {
            Transfer transfer = server.byId.get(id);
            if (transfer != null) {
                found.add(transfer);
            }
        }
        return found;
    }

    private void call(Door door) throws SQLException {
        calledAt = server.world().nanos();
        server.call(session, door);
        calledAt = server.world().nanos();
    }

    /** Waits for whoever has it; the server ends a wait in a circle, one that lasts too long, and a holder that sleeps. */
    private void take(Object key) throws SQLException {
        World world = server.world();
        long until = world.nanos() + LOCK_TIMEOUT;
        JournalTransaction holder = server.locks.get(key);
        while (holder != null && holder != this) {
            awaited = key;
            if (waitsForMe(holder)) {
                awaited = null;
                throw new SQLException("deadlock", "40P01");
            }
            if (world.nanos() > until) {
                awaited = null;
                world.tally().saw(Sometimes.LANE_LOCK_TIMED_OUT);
                throw new SQLException("lock timeout", "55P03");
            }
            if (holder.awaited == null && world.nanos() - holder.calledAt > IDLE_TIMEOUT) {
                holder.session.end();
            }
            world.sleep(world.chance().between(1, 40) * 1_000_000L);
            call(Door.LANE_TAKES_LOCK);
            holder = server.locks.get(key);
        }
        awaited = null;
        server.locks.put(key, this);
        held.add(key);
    }

    private boolean waitsForMe(JournalTransaction other) {
        JournalTransaction next = other;
        for (int steps = 0; steps < 20 && next != null && next.awaited != null; steps++) {
            next = server.locks.get(next.awaited);
            if (next == this) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "lane " + number;
    }
}
