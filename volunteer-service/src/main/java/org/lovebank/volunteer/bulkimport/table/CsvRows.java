package org.lovebank.volunteer.bulkimport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.QuoteLeftOpen;

/** The rows of a CSV table (RFC 4180), one after the other; lines may end as on any machine, empty ones are no rows. */
final class CsvRows implements RowSource {

    private final String text;
    private int at;
    private int number;

    CsvRows(String text) {
        this.text = text;
    }

    @Override
    public Optional<Raw> next() {
        while (at < text.length() && isLineEnd(text.charAt(at))) {
            // A spreadsheet counts empty lines too; \r\n is one end.
            number += text.charAt(at) == '\n' || !isSign(at + 1, '\n') ? 1 : 0;
            at++;
        }
        return at < text.length() ? Optional.of(row()) : Optional.empty();
    }

    private Raw row() {
        number++;
        List<String> cells = new ArrayList<>();
        int start = at;
        boolean more = true;
        while (more) {
            String cell = isSign(at, '"') ? quoted() : plain();
            if (cells.size() <= WIDEST) {
                cells.add(cell);
            }
            more = isSign(at, ',');
            at += more ? 1 : 0;
        }
        boolean misshapen = cells.size() > WIDEST || at - start > LONGEST;
        at += isSign(at, '\r') && isSign(at + 1, '\n') ? 2 : 1;
        return new Raw(number, cells, misshapen);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, Math.min(at, start + LONGEST));
    }

    /** What stands between the marks, a doubled one for one; what follows up to the comma belongs to it. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int from = at + 1;
        int mark = text.indexOf('"', from);
        while (mark >= 0 && isSign(mark + 1, '"')) {
            append(cell, from, mark + 1);
            from = mark + 2;
            mark = text.indexOf('"', from);
        }
        if (mark < 0) {
            throw new Refused(new QuoteLeftOpen(number));
        }
        append(cell, from, mark);
        at = mark + 1;
        return cell.append(plain()).toString();
    }

    private void append(StringBuilder cell, int from, int to) {
        if (cell.length() <= LONGEST) {
            cell.append(text, from, Math.min(to, from + LONGEST));
        }
    }

    private boolean isSign(int place, char sign) {
        return place < text.length() && text.charAt(place) == sign;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
