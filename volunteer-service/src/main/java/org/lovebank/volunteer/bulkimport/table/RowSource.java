package org.lovebank.volunteer.bulkimport.table;

import java.util.List;
import java.util.Optional;

/** Hands out the rows of a table one by one, whatever it was written in. */
interface RowSource {

    /** The most cells that a row may have. */
    int WIDEST = 64;

    /** The most characters of a whole row. */
    int LONGEST = 8_000;

    Optional<Raw> next();

    /** The cells of a row; {@code misshapen} when it is longer or wider than a row may be, or not made of text. */
    record Raw(int number, List<String> cells, boolean misshapen) {}
}
