package org.lovebank.volunteer.recordimport;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.recordimport.ImportRefusal.CellUnreadable;

/** One row as it stands in the table, with its number and its cells by column. */
record ImportedRow(int number, Map<String, String> cells) {

    static final List<String> COLUMNS = List.of(
            "volunteerNo",
            "servedFrom",
            "servedTo",
            "breakMinutes",
            "categoryCode",
            "projectName",
            "place",
            "content",
            "witnessId");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    String text(String column, int most) {
        String value = cells.getOrDefault(column, "").strip();
        if (value.isEmpty() || value.length() > most) {
            throw new Refused(new CellUnreadable(column));
        }
        return value;
    }

    /** A day and a time in Shanghai, or an instant. */
    Instant time(String column) {
        String value = text(column, 40);
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value, LOCAL).atZone(Time.DAYS).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new Refused(new CellUnreadable(column));
        }
    }

    int number(String column) {
        try {
            int value = Integer.parseInt(text(column, 5));
            if (value < 0) {
                throw new Refused(new CellUnreadable(column));
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw new Refused(new CellUnreadable(column));
        }
    }

    UUID id(String column) {
        try {
            return UUID.fromString(text(column, 36));
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(new CellUnreadable(column));
        }
    }

    ServiceCategory category(String column) {
        return ServiceCategory.find(text(column, 40)).orElseThrow(() -> new Refused(new CellUnreadable(column)));
    }
}
