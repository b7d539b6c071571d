package org.lovebank.timebank.clearing.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lovebank.timebank.clearing.cells.Wire.Kind;
import org.lovebank.timebank.clearing.cells.Wire.Message.Applied;
import org.lovebank.timebank.clearing.cells.Wire.Message.Entry;

/**
 * One city: holders' balances, a clearing account for every other cell, one for the centre, and a numbered log to each cell.
 * A posting and its line in a log are one transaction, as in the suite; everything here survives a crash but {@link #told}.
 */
final class Cell {
    private final int number;
    private final long[] holders;
    private final boolean[] closed;
    private final long[] clearing;
    private final List<List<Entry>> logs = new ArrayList<>();
    private final long[] applied;
    private final long[] told;
    private final Set<Integer> settled = new HashSet<>();
    private long centre;
    private long issued;
    private long duplicates;
    private long gaps;

    Cell(int number, int cells, int people) {
        this.number = number;
        this.holders = new long[people];
        this.closed = new boolean[people];
        this.clearing = new long[cells];
        this.applied = new long[cells];
        this.told = new long[cells];
        for (int i = 0; i < cells; i++) {
            logs.add(new ArrayList<>());
        }
    }

    void deposit(int holder, long minutes) {
        holders[holder] += minutes;
        issued += minutes;
    }

    void close(int holder) {
        closed[holder] = true;
    }

    /** Minutes leave a holder for one in another cell; false when the holder has not enough. */
    boolean give(int holder, int cell, int recipient, long minutes) {
        if (holders[holder] < minutes) {
            return false;
        }
        holders[holder] -= minutes;
        leave(cell, Kind.GIFT, holder, recipient, minutes);
        return true;
    }

    /** A crash: what was on its way is not known any more, so everything unconfirmed is told again. */
    void crash() {
        Arrays.fill(told, 0);
    }

    /** Tells a cell everything that it has not confirmed. */
    void tell(int cell, Wire wire) {
        for (long next = told[cell] + 1; next <= logs.get(cell).size(); next++) {
            wire.send(logs.get(cell).get((int) next - 1));
        }
    }

    void hear(Entry entry, Wire wire) {
        int cell = entry.from();
        if (entry.sequence() <= applied[cell]) {
            duplicates++;
        } else if (entry.sequence() > applied[cell] + 1) {
            gaps++;
        } else {
            applied[cell]++;
            clearing[cell] -= entry.minutes();
            if (entry.kind() == Kind.GIFT && closed[entry.recipient()]) {
                // Nobody to give it to: it goes back, as an entry of its own.
                int left = entry.recipient();
                int whoGave = entry.giver();
                leave(cell, Kind.RETURN, left, whoGave, entry.minutes());
            } else {
                holders[entry.recipient()] += entry.minutes();
            }
        }
        wire.send(new Applied(number, cell, applied[cell]));
    }

    void hear(Applied confirmed) {
        told[confirmed.from()] = Math.max(told[confirmed.from()], confirmed.through());
    }

    /** Moves a position with another cell into the one with the centre; a statement that comes again changes nothing. */
    void settle(int statement, int cell, long position) {
        if (settled.add(statement * 1000 + cell)) {
            clearing[cell] -= position;
            centre += position;
        }
    }

    /** What this cell has given to another's holders and not had back; the other's is the same with the other sign. */
    long position(int cell) {
        return clearing[cell];
    }

    long centre() {
        return centre;
    }

    long held() {
        return Arrays.stream(holders).sum();
    }

    /** Zero always: holders, clearing accounts and the centre together hold what was issued. */
    long imbalance() {
        return held() + Arrays.stream(clearing).sum() + centre - issued;
    }

    long issued() {
        return issued;
    }

    long balance(int holder) {
        return holders[holder];
    }

    boolean isQuietWith(int cell) {
        return told[cell] == logs.get(cell).size();
    }

    long wrote(int cell) {
        return logs.get(cell).size();
    }

    long appliedFrom(int cell) {
        return applied[cell];
    }

    long duplicates() {
        return duplicates;
    }

    long gaps() {
        return gaps;
    }

    private void leave(int cell, Kind kind, int giver, int recipient, long minutes) {
        clearing[cell] += minutes;
        long sequence = logs.get(cell).size() + 1L;
        logs.get(cell).add(new Entry(number, cell, sequence, kind, giver, recipient, minutes));
    }
}
