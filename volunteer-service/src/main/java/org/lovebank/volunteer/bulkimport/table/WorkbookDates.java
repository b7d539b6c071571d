package org.lovebank.volunteer.bulkimport.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles of a workbook show a number as a day or a time, and which day that is (ECMA-376, 18.8.30). */
final class WorkbookDates {

    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");
    private static final Pattern DATE_SIGN = Pattern.compile("[ymdhs年月日]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MINUTES_A_DAY = 1440;
    private static final double LAST_DAY = 2_958_465;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int MOST_STYLES = 100_000;

    private final List<Boolean> styles = new ArrayList<>();
    private LocalDate first = FIRST_DAY;

    void countFrom1904() {
        this.first = FIRST_DAY_OF_1904;
    }

    /** Reads the part with the styles. */
    void read(XMLStreamReader xml) {
        Map<String, Boolean> formats = new HashMap<>();
        boolean ofCells = false;
        while (xml.getEventType() != XMLStreamReader.END_DOCUMENT) {
            int step = WorkbookZip.next(xml);
            if (step == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        formats.put(
                                String.valueOf(xml.getAttributeValue(null, "numFmtId")),
                                isDate(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
                        if (formats.size() > MOST_STYLES) {
                            throw WorkbookZip.unreadable();
                        }
                    }
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells && styles.size() < MOST_STYLES) {
                            String id = String.valueOf(xml.getAttributeValue(null, "numFmtId"));
                            styles.add(formats.getOrDefault(id, isBuiltInDate(id)));
                        }
                    }
                    default -> {}
                }
            } else if (step == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
    }

    private static boolean isDate(String format) {
        return DATE_SIGN.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
    }

    /** Formats that no workbook writes down; 27 to 36 and 50 to 58 are the Chinese ones. */
    private static boolean isBuiltInDate(String id) {
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    boolean shows(String style) {
        return style.matches("\\d{1,6}")
                && Integer.parseInt(style) < styles.size()
                && styles.get(Integer.parseInt(style));
    }

    /** The day, the time or both that a number means, to the minute. */
    String written(double number) {
        if (number < 0 || number > LAST_DAY) {
            return "";
        }
        long minutes = Math.round(number * MINUTES_A_DAY);
        LocalDateTime moment = first.atStartOfDay().plusMinutes(minutes);
        String time = moment.format(TIME);
        if (minutes < MINUTES_A_DAY) {
            return time;
        }
        return minutes % MINUTES_A_DAY == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + time;
    }
}
