package org.lovebank.volunteer.serviceledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet of the ledger leaves as its lines come, so that a million of them take no more room than a thousand. */
class LedgerSheetTest {

    private static final int LINES = 10_000;
    private static final int MOST_WAITING = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX"})
    void atMostAThousandLinesWait(String form) throws Exception {
        // given
        Counted out = new Counted();
        Function<OutputStream, LedgerSheet> sheets = form.equals("CSV") ? CsvSheet::new : XlsxSheet::new;
        Random random = new Random(1);

        // when
        int waiting = 0;
        int longest = 0;
        try (LedgerSheet sheet = sheets.apply(out)) {
            for (int i = 0; i < LINES; i++) {
                long before = out.bytes;
                sheet.row(List.of(Long.toHexString(random.nextLong()), "王**", i, "=1+1"));
                waiting = out.bytes > before ? 0 : waiting + 1;
                longest = Math.max(longest, waiting);
            }
        }

        // then
        assertThat(longest).isLessThan(MOST_WAITING);
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
