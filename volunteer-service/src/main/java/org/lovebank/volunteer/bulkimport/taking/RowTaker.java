package org.lovebank.volunteer.bulkimport.taking;

import java.util.List;
import org.lovebank.volunteer.bulkimport.table.TableRow;

/**
 * Takes the rows of one table, in their order. It remembers what it has read, so that a row that repeats another is seen;
 * used by one thread.
 *
 * @param <R> a row that was read
 */
public interface RowTaker<R> {

    /** Makes something of a row without asking the registry; refused, or noted in {@code wrong}, when that is not possible. */
    R read(TableRow row, Wrong wrong);

    /**
     * Takes the turn of everything that these rows touch, in one order that is the same for every table, until the
     * transaction ends.
     *
     * @return false when another table has its turn just now
     */
    boolean takeTurn(List<R> rows);

    /** Asks the registry; notes in {@code wrong} what does not fit, or is there already. Answers the rows to be kept. */
    List<R> fitting(List<R> rows, Wrong wrong);

    /** Keeps rows that fitted, in the transaction in which they did. */
    void keep(List<R> rows);
}
