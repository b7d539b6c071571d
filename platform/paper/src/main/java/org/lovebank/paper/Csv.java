package org.lovebank.paper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) that Excel opens with its Chinese text: a byte order mark first. A text that a spreadsheet would
 * take for a formula is written with an apostrophe before it.
 */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Adds a row; numbers stay numbers, a null is an empty cell. */
    public Csv row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append(LINE_END);
        return this;
    }

    /** Adds a row of words. */
    public Csv row(List<String> cells) {
        return row(cells.toArray());
    }

    /** The rows so far; what comes next begins anew, so that a long table need not be held whole. */
    public String drain() {
        String rows = text.toString();
        text.setLength(0);
        return rows;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String written = value instanceof Number ? value.toString() : harmless(value.toString());
        return written.matches("(?s).*[\",\r\n].*") ? '"' + written.replace("\"", "\"\"") + '"' : written;
    }

    private static String harmless(String word) {
        return !word.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(word.charAt(0)) >= 0 ? "'" + word : word;
    }
}
