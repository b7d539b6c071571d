package org.lovebank.volunteer.bulkimport.taking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRow;

/** What is wrong with some rows, and which of them are there already. */
public final class Wrong {

    private final Map<Integer, List<Refusal>> refusals = new TreeMap<>();
    private final TreeSet<Integer> known = new TreeSet<>();

    /** This row is refused. */
    public void note(int row, Refusal refusal) {
        refusals.computeIfAbsent(row, _ -> new ArrayList<>()).add(refusal);
    }

    /** This row is there already: nothing is wrong, and nothing is to be done. */
    public void known(int row) {
        known.add(row);
    }

    /** Reads one thing of a row; what refuses is noted, so that whatever else is wrong with the row is told too. */
    public <T> @Nullable T reading(TableRow row, Supplier<T> thing) {
        try {
            return thing.get();
        } catch (Refused no) {
            note(row.number(), no.refusal());
            return null;
        }
    }

    /** The same, to note more beside it. */
    public Wrong copy() {
        Wrong copy = new Wrong();
        refusals.forEach((row, all) -> copy.refusals.put(row, new ArrayList<>(all)));
        copy.known.addAll(known);
        return copy;
    }

    /** Leaves the reading of a row of which everything that is wrong was noted. */
    public RuntimeException noted() {
        return new AllNoted();
    }

    public boolean has(int row) {
        return refusals.containsKey(row);
    }

    public boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** How many rows are refused. */
    public int rows() {
        return refusals.size();
    }

    /** How many rows are there already. */
    public int knownRows() {
        return known.size();
    }

    public Map<Integer, List<Refusal>> byRow() {
        return refusals;
    }

    /** Carries nothing: what is wrong stands in the notes. */
    public static final class AllNoted extends RuntimeException {

        private static final long serialVersionUID = 1;

        AllNoted() {
            super(null, null, false, false);
        }
    }
}
