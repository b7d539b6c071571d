package org.lovebank.volunteer.code;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.code.CodeRefusal.DayUnreadable;
import org.lovebank.volunteer.code.CodeRefusal.NotAnId;
import org.lovebank.volunteer.code.CodeRefusal.UnknownCode;

/** Reads what a list is filtered by; JAX-RS alone would call a mistyped code a missing address. */
public final class Filter {

    private Filter() {}

    /** The code that a query parameter names, if it is given. */
    public static <E extends Enum<E>> Optional<E> code(String filter, @Nullable String given, E[] codes) {
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(codes)
                .filter(code -> code.name().equals(given))
                .findAny()
                .orElseThrow(() -> new Refused(new UnknownCode(
                        filter, Arrays.stream(codes).map(Enum::name).toList()))));
    }

    /** The id that a query parameter names, if it is given. */
    public static Optional<UUID> id(String filter, @Nullable String given) {
        try {
            return given == null ? Optional.empty() : Optional.of(UUID.fromString(given));
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(new NotAnId(filter));
        }
    }

    /** The day that a query parameter names, if it is given. */
    public static Optional<LocalDate> date(String filter, @Nullable String given) {
        try {
            return given == null ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException notADay) {
            throw new Refused(new DayUnreadable(filter));
        }
    }
}
