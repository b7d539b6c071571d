package org.lovebank.volunteer.serviceledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The ledger as an Excel workbook, written as it comes; a sheet that is full is followed by another. */
final class XlsxSheet implements LedgerSheet {

    private static final int FULL = 1_000_000;
    private static final int AT_ONCE = 500;
    private static final List<Integer> WIDTHS = List.of(38, 12, 22, 18, 12, 16, 22, 28, 36, 14, 14, 40, 12, 14, 16);

    private final Workbook book;
    private Worksheet sheet;
    private int sheets = 1;
    private int at;

    XlsxSheet(OutputStream out) {
        this.book = new Workbook(out, "Lovebank", "1.0");
        this.sheet = begun();
    }

    @Override
    public void row(List<Object> cells) {
        try {
            if (at == FULL) {
                sheet.finish();
                sheets++;
                at = 0;
                sheet = begun();
            }
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Number number) {
                    sheet.value(at, column, number);
                } else {
                    sheet.inlineString(at, column, cells.get(column).toString());
                }
            }
            at++;
            if (at % AT_ONCE == 0) {
                sheet.flush();
            }
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    /** The head stays in sight when one scrolls. */
    private Worksheet begun() {
        Worksheet next = book.newWorksheet("台账 " + sheets);
        for (int column = 0; column < WIDTHS.size(); column++) {
            next.width(column, WIDTHS.get(column));
        }
        if (sheets == 1) {
            next.freezePane(0, 1);
        }
        return next;
    }

    @Override
    public void close() {
        try {
            sheet.finish();
            book.finish();
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }
}
