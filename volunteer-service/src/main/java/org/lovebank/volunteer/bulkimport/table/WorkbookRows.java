package org.lovebank.volunteer.bulkimport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as it streams by. A cell says itself in which column it stands, so that is bounded before anything is
 * made room for. Of a formula its last result is read.
 */
final class WorkbookRows implements RowSource {

    /** Beyond these a spreadsheet's numbers are no longer exact. */
    private static final double EXACT = 1e15;

    private final XMLStreamReader xml;
    private final List<String> texts;
    private final WorkbookDates dates;
    private int number;
    private int headings = -1;

    WorkbookRows(XMLStreamReader xml, List<String> texts, WorkbookDates dates) {
        this.xml = xml;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public Optional<Raw> next() {
        while (xml.getEventType() != XMLStreamReader.END_DOCUMENT) {
            if (WorkbookZip.next(xml) == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                number = Math.max(number + 1, place(xml.getAttributeValue(null, "r")));
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private Raw row() {
        List<String> cells = new ArrayList<>();
        int column = -1;
        int length = 0;
        boolean misshapen = false;
        int step = WorkbookZip.next(xml);
        while (step != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("row")) {
            if (step == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = Math.max(column + 1, column(xml.getAttributeValue(null, "r")));
                String cell = cell();
                length += cell.length();
                misshapen |= !cell.isEmpty() && (column >= WIDEST || length > LONGEST || !TableText.isText(cell));
                if (!cell.isEmpty() && column < WIDEST) {
                    pad(cells, column);
                    cells.add(cell);
                }
            }
            step = WorkbookZip.next(xml);
        }
        headings = headings < 0 ? cells.size() : headings;
        pad(cells, headings);
        return new Raw(number, cells, misshapen);
    }

    private static void pad(List<String> cells, int upTo) {
        while (cells.size() < upTo) {
            cells.add("");
        }
    }

    private String cell() {
        String kind = String.valueOf(xml.getAttributeValue(null, "t"));
        String style = String.valueOf(xml.getAttributeValue(null, "s"));
        String value = "";
        int step = WorkbookZip.next(xml);
        while (step != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (step == XMLStreamReader.START_ELEMENT) {
                value = switch (xml.getLocalName()) {
                    case "v" -> WorkbookZip.text(xml);
                    case "is" -> Workbook.rich(xml, "is");
                    case "f" -> {
                        WorkbookZip.text(xml);
                        yield value;
                    }
                    default -> value;
                };
            }
            step = WorkbookZip.next(xml);
        }
        return switch (kind) {
            case "s" -> shared(value);
            case "inlineStr", "str", "d" -> value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            default -> number(value, style);
        };
    }

    private String shared(String index) {
        int place = place(index);
        if (place < 0 || place >= texts.size()) {
            throw WorkbookZip.unreadable();
        }
        return texts.get(place);
    }

    private String number(String value, String style) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            double number = Double.parseDouble(value);
            if (dates.shows(style)) {
                return dates.written(number);
            }
            return number == Math.rint(number) && Math.abs(number) < EXACT ? Long.toString((long) number) : value;
        } catch (NumberFormatException notANumber) {
            throw WorkbookZip.unreadable();
        }
    }

    private static int place(@Nullable String written) {
        return written != null && written.matches("\\d{1,8}") ? Integer.parseInt(written) : -1;
    }

    /** C7 stands in column 2; everything beyond what a table may have is as good as the first too many. */
    private static int column(@Nullable String reference) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(WIDEST + 1, column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }
}
