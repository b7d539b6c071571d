package org.lovebank.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes an example of any event out of its record, for a golden file that nobody has written yet. */
final class Sample {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("areaPath", "xigu.fulilu.jiequ22"),
            Map.entry("path", "xigu.fulilu.jiequ22"),
            Map.entry("maskedName", "王**"),
            Map.entry("witness", "李**"),
            Map.entry("witnessMaskedName", "李**"),
            Map.entry("categoryCode", "REPAIR"),
            Map.entry("ageBand", "18_TO_59"),
            Map.entry("unit", "MIN"),
            Map.entry("fundingSource", "NONE"),
            Map.entry("source", "ASSIGNMENT"),
            Map.entry("evidenceGrade", "A"),
            Map.entry("witnessMethod", "SIGNED"),
            Map.entry("place", "福利路 22 街区"),
            Map.entry("content", "修理水龙头"),
            Map.entry("state", "CONFIRMED"),
            Map.entry("status", "ACTIVE"));

    private Sample() {}

    static DomainEvent of(Class<? extends DomainEvent> record) {
        return (DomainEvent) make(record);
    }

    private static Object make(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getName(), components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException("an event is made of values: " + record, strange);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return make(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return scalar(name, plain);
    }

    private static Object scalar(String name, Class<?> type) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(UUID.class, new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + name.length())),
                Map.entry(Instant.class, Instant.parse("2026-11-21T04:00:00Z")),
                Map.entry(LocalDate.class, LocalDate.of(2026, 11, 21)),
                Map.entry(LocalTime.class, LocalTime.of(9, 30)),
                Map.entry(DayOfWeek.class, DayOfWeek.SATURDAY),
                Map.entry(String.class, WORDS.getOrDefault(name, name.toUpperCase(Locale.ROOT))),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true),
                Map.entry(int.class, 90),
                Map.entry(Integer.class, 90),
                Map.entry(long.class, 3L),
                Map.entry(Long.class, 3L),
                Map.entry(double.class, 0.5),
                Map.entry(Double.class, 0.5));
        Object value = values.get(type);
        if (value == null) {
            throw new IllegalStateException("an event holds plain values only, not " + type + " " + name);
        }
        return value;
    }
}
