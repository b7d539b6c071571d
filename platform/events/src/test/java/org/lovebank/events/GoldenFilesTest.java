package org.lovebank.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Yesterday's bytes: one file or more per type, named {@code <type>.json} or {@code <type>.<what>.json}, never changed
 * and never deleted once released. {@code mvn test -Dgolden.write} writes an example for a type that has none.
 */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void everyTypeHasAGoldenFile() throws IOException {
        // given
        List<String> missing = new ArrayList<>();

        // when
        for (var type : EventJson.knownTypes().entrySet()) {
            Path file = FOLDER.resolve(type.getKey() + ".json");
            if (!Files.exists(file) && System.getProperty("golden.write") != null) {
                JsonNode example = JSON.readTree(EventJson.write(Sample.of(type.getValue())));
                Files.writeString(file, JSON.writeValueAsString(example) + "\n");
            }
            if (!Files.exists(file)) {
                missing.add(type.getKey());
            }
        }

        // then
        assertThat(missing)
                .as("types without a golden file: run mvn -pl platform/events test -Dgolden.write, then look at it")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> yesterdaysBytesStillSayTheSame() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> saysTheSame(file)));
        }
    }

    private static void saysTheSame(Path file) throws IOException {
        // given
        byte[] yesterday = Files.readAllBytes(file);
        String type = typeOf(file);

        // when
        Optional<DomainEvent> event = EventJson.read(type, yesterday);

        // then
        assertThat(event)
                .as("type %s is gone, but consumers may still hold it", type)
                .isPresent();
        JsonNode today = JSON.readTree(EventJson.write(event.orElseThrow()));
        assertKept(JSON.readTree(yesterday), today, "");
        assertWhole(event.orElseThrow(), type);
    }

    /** A field that was written must be read and written again with the same value: nothing renamed, nothing dropped. */
    private static void assertKept(JsonNode yesterday, JsonNode today, String path) {
        if (yesterday.isObject()) {
            yesterday.properties().forEach(field -> {
                String place = path + "/" + field.getKey();
                assertThat(today.has(field.getKey()))
                        .as("%s was dropped or renamed", place)
                        .isTrue();
                assertKept(field.getValue(), today.get(field.getKey()), place);
            });
        } else if (yesterday.isArray()) {
            assertThat(today.size()).as(path).isEqualTo(yesterday.size());
            for (int i = 0; i < yesterday.size(); i++) {
                assertKept(yesterday.get(i), today.get(i), path + "/" + i);
            }
        } else {
            assertThat(today).as(path).isEqualTo(yesterday);
        }
    }

    /** A field that yesterday's house did not know must be optional. */
    private static void assertWhole(Object value, String path) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = read(component, value);
            String place = path + "/" + component.getName();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            assertThat(part != null || optional)
                    .as("%s is new and must be @Nullable", place)
                    .isTrue();
            if (part instanceof Record inner) {
                assertWhole(inner, place);
            } else if (part instanceof List<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(inner -> assertWhole(inner, place));
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException(strange);
        }
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceFirst("(\\.v\\d+)\\..*$", "$1");
    }
}
