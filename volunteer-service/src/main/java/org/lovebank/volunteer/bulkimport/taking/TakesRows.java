package org.lovebank.volunteer.bulkimport.taking;

import java.time.Instant;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.bulkimport.table.Column;

/** A noun that can be brought as a table; each noun's room has one. */
public interface TakesRows {

    ImportNoun noun();

    List<Column> columns();

    /** Begins with a table brought by this caller, whose roles reach no further than the place. */
    RowTaker<?> begin(Caller caller, AreaPath place, Instant now);
}
