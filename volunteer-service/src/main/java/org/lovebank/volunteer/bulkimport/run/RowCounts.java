package org.lovebank.volunteer.bulkimport.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many rows a table has, and how many were read, kept, there already, or wrong. */
@Embeddable
public record RowCounts(
        @Column(name = "rows_total") int total,
        @Column(name = "rows_read") int read,
        @Column(name = "rows_kept") int kept,
        @Column(name = "rows_known") int known,
        @Column(name = "rows_wrong") int wrong) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    RowCounts ofTotal(int rows) {
        return new RowCounts(rows, 0, 0, 0, 0);
    }

    /** Nothing was kept before: the rows are read from the first on. */
    public RowCounts anew() {
        return new RowCounts(total, 0, 0, 0, 0);
    }

    /** Some more rows were read; of these, so many were wrong or there already. */
    public RowCounts andRead(int rows, int moreWrong, int moreKnown) {
        return new RowCounts(total, read + rows, kept, known + moreKnown, wrong + moreWrong);
    }

    public RowCounts andKept(int rows) {
        return new RowCounts(total, read, kept + rows, known, wrong);
    }
}
