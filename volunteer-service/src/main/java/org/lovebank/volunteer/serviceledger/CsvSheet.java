package org.lovebank.volunteer.serviceledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lovebank.paper.Csv;

/** The ledger as CSV that Excel reads, with no text taken for a formula. */
final class CsvSheet implements LedgerSheet {

    private static final int AT_ONCE = 200;

    private final OutputStream out;
    private final Csv csv = new Csv();
    private int waiting;

    CsvSheet(OutputStream out) {
        this.out = out;
    }

    @Override
    public void row(List<Object> cells) {
        csv.row(cells.toArray());
        if (++waiting == AT_ONCE) {
            write();
        }
    }

    private void write() {
        try {
            out.write(csv.drain().getBytes(StandardCharsets.UTF_8));
            waiting = 0;
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }

    @Override
    public void close() {
        write();
    }
}
