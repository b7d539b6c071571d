package org.lovebank.http.reference;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

/** The refusals of a house by class name: code, status, words and facts, as the classes themselves say. */
final class KnownRefusals {

    private static final String OURS = "org/lovebank/";

    private final ClassLoader loader;
    private final Map<String, Optional<Known>> byClass = new HashMap<>();

    KnownRefusals(ClassLoader loader) {
        this.loader = loader;
    }

    /** A refusal as the document tells of it; {@code facts} by name, with the name of their type. */
    record Known(String code, int status, Map<String, String> facts) {

        static Known of(int status, String code) {
            return new Known(code, status, Map.of());
        }

        /** Title and sentence in both languages, beside status and facts. */
        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("status", status);
            for (Language language : Language.values()) {
                told.put("title-" + language.tag(), Wording.title(code, language));
                told.put("detail-" + language.tag(), Wording.detail(code, inBraces(), language));
            }
            told.put("facts", facts);
            return told;
        }

        private Map<String, Object> inBraces() {
            Map<String, Object> named = new HashMap<>();
            facts.keySet().forEach(fact -> named.put(fact, "{" + fact + "}"));
            return named;
        }
    }

    /** The refusal of this class; empty where the class is none, or cannot be made of nothing. */
    Optional<Known> of(String internalName) {
        return internalName.startsWith(OURS) ? byClass.computeIfAbsent(internalName, this::look) : Optional.empty();
    }

    private Optional<Known> look(String internalName) {
        try {
            Class<?> type = Class.forName(internalName.replace('/', '.'), true, loader);
            if (!type.isRecord() || !Refusal.class.isAssignableFrom(type)) {
                return Optional.empty();
            }
            Refusal refusal = (Refusal) made(type);
            Map<String, String> facts = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                facts.put(component.getName(), component.getType().getSimpleName());
            }
            return Optional.of(new Known(refusal.code(), refusal.kind().status(), facts));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException notOfNothing) {
            return Optional.empty();
        }
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(types).map(KnownRefusals::something).toArray());
    }

    private static @Nullable Object something(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> 1;
            case "long", "java.lang.Long" -> 1L;
            case "double", "java.lang.Double" -> 1.0;
            case "boolean", "java.lang.Boolean" -> false;
            case "java.lang.String", "java.lang.Object", "java.lang.CharSequence" -> "";
            case "java.util.UUID" -> new UUID(0, 0);
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.time.LocalDate" -> LocalDate.EPOCH;
            case "java.time.LocalTime" -> LocalTime.MIDNIGHT;
            case "java.time.OffsetDateTime" -> Instant.EPOCH.atOffset(ZoneOffset.UTC);
            case "java.util.List", "java.util.Collection" -> List.of();
            case "java.util.Set" -> Set.of();
            case "java.util.Map" -> Map.of();
            default -> null;
        };
    }
}
