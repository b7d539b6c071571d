package org.lovebank.task.activity.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Lines of an iCalendar object: escaped, folded at 75 octets without cutting a character, ended by CRLF. */
final class CalendarText {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value needs no escaping. */
    CalendarText plain(String name, String value) {
        return fold(name + ':' + value);
    }

    /** A line with what somebody wrote. */
    CalendarText words(String name, String value) {
        return fold(name + ':' + escaped(value));
    }

    /** A line with a moment, in UTC. */
    CalendarText moment(String name, Instant value) {
        return fold(name + ':' + UTC.format(value));
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
            switch (letter) {
                case '\\', ';', ',' -> text.append('\\').appendCodePoint(letter);
                case '\n' -> text.append("\\n");
                default -> {
                    if (!Character.isISOControl(letter) || letter == '\t') {
                        text.appendCodePoint(letter);
                    }
                }
            }
        });
        return text.toString();
    }

    private CalendarText fold(String line) {
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                lines.append(END).append(' ');
                used = 1;
            }
            lines.appendCodePoint(letter);
            used += octets;
            at += Character.charCount(letter);
        }
        lines.append(END);
        return this;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
