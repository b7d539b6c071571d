package org.lovebank.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.YearMonthDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/**
 * A day, a month and a moment as the reference promises them: text, of the years 1 to 9999.
 *
 * <p>Source: RFC 3339, 5.6, where a year has four digits. Java would read years that PostgreSQL has no room for, and the last
 * of Java's days would become PostgreSQL's {@code infinity} without a word.
 */
final class FourDigitYears<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final transient JsonDeserializer<T> reader;
    private final transient Predicate<T> known;

    private FourDigitYears(Class<T> type, JsonDeserializer<T> reader, Predicate<T> known) {
        super(type);
        this.reader = reader;
        this.known = known;
    }

    static SimpleModule module() {
        return new SimpleModule("lovebank-four-digit-years")
                .addDeserializer(
                        LocalDate.class,
                        new FourDigitYears<>(
                                LocalDate.class,
                                LocalDateDeserializer.INSTANCE,
                                day -> !day.isBefore(FIRST) && !day.isAfter(LAST)))
                .addDeserializer(
                        Instant.class,
                        new FourDigitYears<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                moment -> !moment.isBefore(BEGIN) && !moment.isAfter(END)))
                .addDeserializer(
                        YearMonth.class,
                        new FourDigitYears<>(
                                YearMonth.class,
                                YearMonthDeserializer.INSTANCE,
                                month -> month.getYear() >= FIRST.getYear() && month.getYear() <= LAST.getYear()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        T time = reader.deserialize(parser, context);
        if (time != null && !known.test(time)) {
            return (T) context.handleWeirdStringValue(handledType(), "", "not a year of four digits");
        }
        return time;
    }
}
