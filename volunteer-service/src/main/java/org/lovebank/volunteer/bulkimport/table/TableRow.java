package org.lovebank.volunteer.bulkimport.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.CellUnreadable;

/** One row as it stands in the table, with the number that a spreadsheet shows and its cells by column. */
public record TableRow(int number, Map<String, String> cells) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT);
    private static final String BETWEEN = "[;；、|]";
    private static final int LONGEST_LIST = 500;

    /** What stands in the cell, if anything does. */
    public Optional<String> given(String column, int most) {
        String value = cells.getOrDefault(column, "").strip();
        if (value.length() > most) {
            throw unreadable(column);
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    public String text(String column, int most) {
        return given(column, most).orElseThrow(() -> unreadable(column));
    }

    /** A day and a time in Shanghai, or an instant. */
    public Instant time(String column) {
        String value = text(column, 40);
        return read(
                column,
                value,
                written -> written.contains("T")
                        ? OffsetDateTime.parse(written).toInstant()
                        : LocalDateTime.parse(written.replace('/', '-'), MOMENT)
                                .atZone(Time.DAYS)
                                .toInstant());
    }

    public Optional<LocalDate> day(String column) {
        return given(column, 10).map(value -> read(column, value, day -> LocalDate.parse(day.replace('/', '-'), DAY)));
    }

    public int number(String column) {
        String value = text(column, 5);
        if (!value.matches("\\d+")) {
            throw unreadable(column);
        }
        return Integer.parseInt(value);
    }

    public Optional<UUID> id(String column) {
        return given(column, 36).map(value -> read(column, value, UUID::fromString));
    }

    /** Whether the cell says yes; none when it says nothing. */
    public Optional<Boolean> yes(String column) {
        return given(column, 5).map(value -> switch (value.toUpperCase(Locale.ROOT)) {
            case "TRUE", "YES", "1", "是" -> true;
            case "FALSE", "NO", "0", "否" -> false;
            default -> throw unreadable(column);
        });
    }

    /** A code of this list, by its name or by one of its words. */
    public <E extends Enum<E>> Optional<E> code(String column, E[] codes, Function<E, List<String>> words) {
        return given(column, 60).map(value -> code(column, value, codes, words));
    }

    /** Codes of this list, with a semicolon between them. */
    public <E extends Enum<E>> List<E> codes(String column, E[] codes, Function<E, List<String>> words) {
        return list(column).stream()
                .map(value -> code(column, value, codes, words))
                .toList();
    }

    /** What stands between the semicolons of a cell. */
    public List<String> list(String column) {
        return given(column, LONGEST_LIST).stream()
                .flatMap(value -> Arrays.stream(value.split(BETWEEN, -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public static Refused unreadable(String column) {
        return new Refused(new CellUnreadable(column));
    }

    private static <E extends Enum<E>> E code(String column, String value, E[] codes, Function<E, List<String>> words) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equalsIgnoreCase(value)
                        || words.apply(code).stream().anyMatch(value::equalsIgnoreCase))
                .findAny()
                .orElseThrow(() -> unreadable(column));
    }

    private static <T> T read(String column, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (DateTimeParseException | IllegalArgumentException notThat) {
            throw unreadable(column);
        }
    }
}
