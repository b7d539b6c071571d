package org.lovebank.volunteer.recordimport;

import java.util.ArrayList;
import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.recordimport.ImportRefusal.RowMisshapen;

/** The rows of a CSV table (RFC 4180), one after the other. */
final class TableRows {

    private static final int LONGEST_ROW = 4_000;

    private final String text;
    private int at;

    TableRows(String text) {
        this.text = text;
    }

    boolean hasNext() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at < text.length();
    }

    /** Refused when it is longer than a row may be; what follows can still be read. */
    List<String> next() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = at;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted) {
                boolean doubled = sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                quoted = sign != '"' || doubled;
                at += doubled ? 1 : 0;
                if (quoted) {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n' || sign == '\r') {
                break;
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        if (quoted || at - start > LONGEST_ROW) {
            throw new Refused(new RowMisshapen());
        }
        return cells;
    }
}
