package org.lovebank.timebank.ledger.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.timebank.ledger.Transfer;

/**
 * The newest rows of each lane as this replica committed them, so that copying them to Kafka need not read them again.
 * Without holes, or empty: the journal has the word about everything else.
 */
@ApplicationScoped
public class RecentTransfers {

    private static final int KEPT = 8_192;

    private final Map<Integer, Tail> tails = new ConcurrentHashMap<>();

    /** Adds what one transaction of a lane has committed, in the order of its numbers. */
    public void committed(List<Transfer> transfers) {
        if (!transfers.isEmpty()) {
            tails.computeIfAbsent(transfers.getFirst().lane(), _ -> new Tail()).add(transfers);
        }
    }

    /** After a lost connection nobody knows what another server, or an older copy of this one, holds. */
    public void forget(int lane) {
        tails.remove(lane);
    }

    /** The rows after a number, as many as are at hand and wanted; empty when the next one is not. */
    List<Transfer> after(int lane, long seq, int limit) {
        Tail tail = tails.get(lane);
        return tail == null ? List.of() : tail.after(seq, limit);
    }

    private static final class Tail {

        private final ArrayDeque<Transfer> rows = new ArrayDeque<>();

        synchronized void add(List<Transfer> transfers) {
            if (!rows.isEmpty()
                    && rows.getLast().seq() + 1 != transfers.getFirst().seq()) {
                rows.clear();
            }
            rows.addAll(transfers);
            while (rows.size() > KEPT) {
                rows.removeFirst();
            }
        }

        /** What was copied is let go. */
        synchronized List<Transfer> after(long seq, int limit) {
            while (!rows.isEmpty() && rows.getFirst().seq() <= seq) {
                rows.removeFirst();
            }
            List<Transfer> found = new ArrayList<>();
            if (!rows.isEmpty() && rows.getFirst().seq() == seq + 1) {
                var row = rows.iterator();
                while (row.hasNext() && found.size() < limit) {
                    found.add(row.next());
                }
            }
            return found;
        }
    }
}
