package org.lovebank.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns events into bytes and back. Unknown fields are ignored: a newer publisher only adds. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final Map<String, Class<? extends DomainEvent>> TYPES = types();

    private EventJson() {}

    /** The type of an event. */
    public static String typeOf(DomainEvent event) {
        return typeOf(event.getClass());
    }

    /** Every type that this build knows, with its record. */
    public static Map<String, Class<? extends DomainEvent>> knownTypes() {
        return TYPES;
    }

    public static byte[] write(DomainEvent event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event is made of values", impossible);
        }
    }

    /**
     * Reads an event; empty when this build does not know the type.
     *
     * @throws IOException when the bytes are not an event of that type
     */
    public static Optional<DomainEvent> read(String type, byte[] data) throws IOException {
        Class<? extends DomainEvent> record = TYPES.get(type);
        return record == null ? Optional.empty() : Optional.of(MAPPER.readValue(data, record));
    }

    private static String typeOf(Class<?> record) {
        EventType type = record.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(record.getSimpleName() + " has no @EventType");
        }
        return type.value();
    }

    private static Map<String, Class<? extends DomainEvent>> types() {
        Map<String, Class<? extends DomainEvent>> types = new TreeMap<>();
        addBelow(DomainEvent.class, types);
        return Collections.unmodifiableMap(types);
    }

    private static void addBelow(Class<?> family, Map<String, Class<? extends DomainEvent>> types) {
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isSealed()) {
                addBelow(member, types);
            } else {
                types.put(typeOf(member), member.asSubclass(DomainEvent.class));
            }
        }
    }
}
