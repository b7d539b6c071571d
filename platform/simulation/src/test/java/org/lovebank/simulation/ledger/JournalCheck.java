package org.lovebank.simulation.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.simulation.ledger.JournalServer.Row;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Side;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.decision.Book;
import org.lovebank.timebank.ledger.journal.HashChain;

/** What must be so after each commit: dense numbers, a chain that links, time that never goes back, sums that agree. */
final class JournalCheck {

    private final World world;
    private final JournalServer server;
    private final HashChain chain = new HashChain();
    private final Map<Row, long[]> sums = new HashMap<>();
    private final Set<Object> there = new HashSet<>();

    JournalCheck(World world, JournalServer server) {
        this.world = world;
        this.server = server;
    }

    record IdKey(UUID id) {}

    record RejectionKey(UUID id) {}

    record NumberKey(int lane, long seq) {}

    record SideKey(boolean debit, long account, long seq) {}

    record ReferenceKey(TransferKind kind, UUID reference) {}

    /** The unique indexes' keys of a row, as the schema has them. */
    List<Object> uniqueKeys(Transfer transfer) {
        Entry entry = transfer.entry();
        List<Object> keys = new ArrayList<>();
        keys.add(new IdKey(entry.id()));
        keys.add(new NumberKey(transfer.lane(), transfer.seq()));
        if (entry.debit().stripe() == 0) {
            keys.add(new SideKey(true, entry.debit().account(), entry.debit().seq()));
        }
        if (entry.credit().stripe() == 0) {
            keys.add(new SideKey(false, entry.credit().account(), entry.credit().seq()));
        }
        UUID reference = entry.refId();
        if (reference != null) {
            switch (entry.kind()) {
                case CAPTURE, HOLD_RELEASE -> keys.add(new ReferenceKey(TransferKind.CAPTURE, reference));
                case HOLD_REST, REVERSAL -> keys.add(new ReferenceKey(entry.kind(), reference));
                default -> world.trace(1);
            }
        }
        return keys;
    }

    boolean isThere(Object key) {
        return there.contains(key);
    }

    /** Before a row is added to its lane. */
    void next(Transfer transfer) {
        List<Transfer> lane = server.lanes.get(transfer.lane());
        Entry entry = transfer.entry();
        byte[] before = lane.isEmpty() ? new byte[32] : lane.getLast().hash();
        Instant last = lane.isEmpty() ? Instant.EPOCH : lane.getLast().recordedAt();
        if (transfer.seq() != lane.size() + 1) {
            world.violated("C6: lane " + transfer.lane() + " has " + transfer.seq() + " after " + lane.size());
        }
        if (transfer.recordedAt().isBefore(last)) {
            world.violated("C6: recorded " + transfer.recordedAt() + " after " + last);
        }
        byte[] expected = chain.next(before, transfer.lane(), transfer.seq(), entry, transfer.recordedAt());
        if (!Arrays.equals(expected, transfer.hash())) {
            world.violated("C6: the chain of lane " + transfer.lane() + " breaks at " + transfer.seq());
        }
        if (server.byId.containsKey(entry.id()) || server.rejections.containsKey(entry.id())) {
            world.violated("C3: " + entry + " is there already: " + server.byId.get(entry.id()) + ", "
                    + server.rejections.get(entry.id()));
        }
        add(entry.debit(), -entry.amount());
        add(entry.credit(), entry.amount());
        for (Object key : uniqueKeys(transfer)) {
            if (!there.add(key)) {
                world.violated("unique index: " + key);
            }
        }
    }

    private void add(Side side, long amount) {
        long[] sum = sums.computeIfAbsent(new Row(side.account(), side.stripe()), _ -> new long[2]);
        sum[0] += amount;
        sum[1]++;
        if (side.balance() != sum[0] || side.seq() != sum[1]) {
            world.violated("C4: account " + side.account() + "/" + side.stripe() + " says " + side.balance() + " at "
                    + side.seq() + ", its transfers " + sum[0] + " at " + sum[1]);
        }
    }

    /** After all rows of a transaction are there. */
    void committed(List<Transfer> rows, Collection<Book> books, List<Rejection> rejections) {
        for (Rejection rejection : rejections) {
            there.add(new RejectionKey(rejection.id()));
            if (server.byId.containsKey(rejection.id())) {
                world.violated("C3: " + rejection.id() + " is posted and refused");
            }
        }
        for (Transfer row : rows) {
            mustAgree(row.entry().debit());
            mustAgree(row.entry().credit());
        }
        for (Book book : books) {
            Long floor = book.floor();
            if (floor != null && book.balance() < floor && book.reversalDebt() < floor - book.balance()) {
                world.violated("C5: account " + book.account() + " is at " + book.balance());
            }
        }
    }

    private void mustAgree(Side side) {
        Row row = new Row(side.account(), side.stripe());
        Book book = server.balances.get(row);
        long[] sum = sums.getOrDefault(row, new long[2]);
        if (book == null || book.balance() != sum[0] || book.version() != sum[1]) {
            world.violated("C4: the balance row " + row + " is " + book + ", its transfers say " + sum[0]);
        }
    }

    /** Everything that ever moved came from somewhere. */
    void balanceSheet() {
        long[] totals = new long[Unit.values().length + 1];
        for (Book book : server.balances.values()) {
            totals[book.kind().unit().code()] += book.balance();
        }
        for (long total : totals) {
            if (total != 0) {
                world.violated("C1: the books do not balance: " + Arrays.toString(totals));
            }
        }
    }
}
