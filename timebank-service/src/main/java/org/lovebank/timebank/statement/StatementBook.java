package org.lovebank.timebank.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.passbook.PassbookLine;

/** A statement as an Excel workbook: numbers are numbers, a text is never a formula, the head stays when one scrolls. */
final class StatementBook {

    /** For {@code @Produces}. */
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<Integer> WIDTHS = List.of(18, 34, 34, 16, 20, 12, 18, 14, 14, 18, 9, 38, 66);

    private StatementBook() {}

    /**
     * Writes it page by page.
     *
     * @param pageAfter the lines after a number; none at the end
     */
    static void write(OutputStream out, Statement head, long before, LongFunction<List<PassbookLine>> pageAfter)
            throws IOException {
        Workbook book = new Workbook(out, "Lovebank", "1.0");
        Worksheet sheet = book.newWorksheet("对账单");
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        int at = 0;
        for (List<Object> row : StatementTable.above(head)) {
            add(sheet, at++, row);
        }
        add(sheet, at, StatementTable.COLUMNS);
        sheet.range(at, 0, at, WIDTHS.size() - 1).style().bold().set();
        sheet.freezePane(0, ++at);
        List<PassbookLine> page = pageAfter.apply(before);
        while (!page.isEmpty()) {
            for (PassbookLine line : page) {
                add(sheet, at++, StatementTable.cells(line));
            }
            sheet.flush();
            page = pageAfter.apply(page.getLast().sequence());
        }
        sheet.finish();
        book.finish();
    }

    private static void add(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, cell.toString());
            }
        }
    }
}
