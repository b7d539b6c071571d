package org.lovebank.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The JSON Schema of every type, beside the records, for readers who do not speak Java; kept by this test. */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<Class<?>, String> FORMATS = Map.of(
            UUID.class, "uuid",
            java.time.Instant.class, "date-time",
            java.time.LocalDate.class, "date",
            java.time.LocalTime.class, "time");

    @Test
    void everySchemaSaysWhatItsRecordSays() throws IOException {
        for (var type : EventJson.knownTypes().entrySet()) {
            // given
            Path file = FOLDER.resolve(type.getKey() + ".json");
            String schema = JSON.writeValueAsString(schema(type.getKey(), type.getValue())) + "\n";

            // when
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, schema);
            }

            // then
            assertThat(file)
                    .as("run mvn -pl platform/events test -Dgolden.write, then look at what changed")
                    .hasContent(schema);
        }
    }

    @Test
    void noSchemaIsLeftOverFromATypeThatIsGone() throws IOException {
        try (var files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(EventJson.knownTypes().keySet());
        }
    }

    private static JsonNode schema(String type, Class<?> record) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:lovebank:event:" + type);
        schema.put("title", type);
        schema.setAll(object(record));
        return schema;
    }

    private static ObjectNode object(Class<?> record) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        RecordComponent[] components = record.getRecordComponents();
        Arrays.sort(components, Comparator.comparing(RecordComponent::getName));
        for (RecordComponent component : components) {
            ObjectNode value = value(component.getGenericType());
            properties.set(component.getName(), value);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                value.putArray("type").add(jsonType(component.getType())).add("null");
            } else {
                required.add(component.getName());
            }
        }
        object.set("required", required);
        return object;
    }

    private static ObjectNode value(Type type) {
        ObjectNode value = JSON.createObjectNode();
        if (type instanceof ParameterizedType list) {
            value.put("type", "array").set("items", value(list.getActualTypeArguments()[0]));
            return value;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return object(plain);
        }
        if (plain.isEnum()) {
            ArrayNode names = value.put("type", "string").putArray("enum");
            Arrays.stream(plain.getEnumConstants()).map(Object::toString).forEach(names::add);
            return value;
        }
        value.put("type", jsonType(plain));
        if (FORMATS.containsKey(plain)) {
            value.put("format", FORMATS.get(plain));
        }
        return value;
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        if (type.isRecord()) {
            return "object";
        }
        if (type == List.class) {
            return "array";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "integer" : "string";
    }
}
