package org.lovebank.volunteer.bulkimport.table;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a table, or a row of one, cannot be read. Rows are counted as a spreadsheet shows them: the headings are row 1. */
public sealed interface TableRefusal extends Refusal {

    /** Neither text in UTF-8 or GB18030 nor a workbook, or with signs that no text has. */
    record TableUnreadable() implements TableRefusal {}

    /** The first row names the columns. */
    record ColumnsMissing(List<String> columns) implements TableRefusal {}

    /** Nobody knows these headings, or one stands there twice; {@code numbers} counts from 1. */
    record ColumnsUnknown(List<Integer> numbers, List<String> columns) implements TableRefusal {}

    record TableTooLong(int rowsAtMost) implements TableRefusal {}

    record TableTooWide(int columnsAtMost) implements TableRefusal {}

    /** Unpacked, a workbook is far larger than it looks. */
    record TableTooLarge(int megabytesAtMost) implements TableRefusal {}

    /** A quotation mark is opened in this row and never closed: nobody knows where the row ends. */
    record QuoteLeftOpen(int row) implements TableRefusal {}

    /** A row has more or fewer cells than the first, or is too long. */
    record RowMisshapen() implements TableRefusal {}

    /** A cell is not what its column holds. */
    record CellUnreadable(String column) implements TableRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
