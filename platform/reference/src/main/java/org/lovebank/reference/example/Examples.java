package org.lovebank.reference.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Makes examples that are valid against their schemas: a field takes the first word of the book that fits, else what its
 * type and limits allow. A field for which nothing fits is left out; where it is required, there is no example.
 */
public final class Examples {

    private static final String SCHEMAS = "#/components/schemas/";
    /** The word for a field that an example is better without. */
    private static final String LEFT_OUT = "-";

    private static final int DEEPEST = 8;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode schemas;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param schemas the schemas of the document, by name */
    public Examples(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** An example of what this schema describes, or nothing when none can be made. */
    public Optional<JsonNode> of(JsonNode schema) {
        open.clear();
        return make(schema, "", "");
    }

    /** A fact of a refusal by its name and the name of its Java type. */
    public static JsonNode ofFact(String name, String type) {
        ObjectNode schema = JSON.objectNode();
        switch (type) {
            case "UUID" -> schema.put("type", "string").put("format", "uuid");
            case "Instant" -> schema.put("type", "string").put("format", "date-time");
            case "LocalDate" -> schema.put("type", "string").put("format", "date");
            case "int", "long", "Integer", "Long" -> schema.put("type", "integer");
            case "double", "Double" -> schema.put("type", "number");
            case "boolean", "Boolean" -> schema.put("type", "boolean");
            case "List", "Set", "Collection" ->
                schema.put("type", "array").putObject("items").put("type", "string");
            default -> schema.put("type", "string");
        }
        return new Examples(JSON.objectNode()).of(schema, name).orElse(JSON.textNode(""));
    }

    private Optional<JsonNode> of(JsonNode schema, String field) {
        return make(schema, "", field);
    }

    private Optional<JsonNode> make(JsonNode schema, String noun, String field) {
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith(SCHEMAS)) {
            return named(reference.substring(SCHEMAS.length()), noun, field);
        }
        for (String kind : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.path(kind) instanceof ArrayNode choices && !choices.isEmpty()) {
                return make(choices.get(0), noun, field);
            }
        }
        if (schema.has("enum")) {
            return Optional.of(chosen(schema, noun, field));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, noun);
            case "array" -> array(schema, noun, field);
            case "integer", "number" -> Optional.of(number(schema, noun, field));
            case "boolean" -> Optional.of(JSON.booleanNode(Words.of(noun, field).contains("true")));
            case "string" -> text(schema, noun, field);
            default -> Optional.of(JSON.objectNode());
        };
    }

    private Optional<JsonNode> named(String name, String noun, String field) {
        JsonNode schema = schemas.path(name);
        boolean aNoun = type(schema).equals("object") && schema.has("properties");
        if (!aNoun) {
            return make(schema, noun, field);
        }
        if (open.contains(name) || open.size() >= DEEPEST) {
            return Optional.empty();
        }
        open.push(name);
        Optional<JsonNode> made = object(schema, name);
        open.pop();
        return made;
    }

    private Optional<JsonNode> object(JsonNode schema, String noun) {
        ObjectNode made = JSON.objectNode();
        for (var property : schema.path("properties").properties()) {
            if (Words.of(noun, property.getKey()).contains(LEFT_OUT)) {
                continue;
            }
            make(property.getValue(), noun, property.getKey()).ifPresent(value -> made.set(property.getKey(), value));
        }
        if (schema.path("additionalProperties") instanceof ObjectNode more
                && !schema.has("properties")
                && !more.isEmpty()) {
            make(more, noun, "entry")
                    .ifPresent(value ->
                            made.set(schema.path("x-keys").asText(key(noun, schema.path("propertyNames"))), value));
        }
        boolean whole = StreamSupport.stream(schema.path("required").spliterator(), false)
                .allMatch(name -> made.has(name.asText()));
        return whole ? Optional.of(made) : Optional.empty();
    }

    private static String key(String noun, JsonNode names) {
        return Words.of(noun, "key").stream()
                .filter(word -> Fit.fits(word, names))
                .findFirst()
                .orElse("key");
    }

    private Optional<JsonNode> array(JsonNode schema, String noun, String field) {
        ArrayNode made = JSON.arrayNode();
        Optional<JsonNode> item = make(schema.path("items"), noun, singular(field));
        int least = schema.path("minItems").asInt(0);
        if ((item.isEmpty() && least > 0)
                || (least > 1 && schema.path("uniqueItems").asBoolean())) {
            return Optional.empty();
        }
        int size = Math.min(Math.max(1, least), schema.path("maxItems").asInt(Integer.MAX_VALUE));
        for (int i = 0; i < size && item.isPresent(); i++) {
            made.add(item.get());
        }
        return Optional.of(made);
    }

    private static JsonNode chosen(JsonNode schema, String noun, String field) {
        JsonNode choices = schema.path("enum");
        return Words.of(noun, field).stream()
                .flatMap(word -> StreamSupport.stream(choices.spliterator(), false)
                        .filter(choice -> choice.asText().equals(word)))
                .findFirst()
                .orElse(choices.get(0));
    }

    private static Optional<JsonNode> text(JsonNode schema, String noun, String field) {
        JsonNode own = schema.path("examples").path(0);
        List<String> usual = Words.of("", "format-" + schema.path("format").asText());
        List<String> owned = own.isTextual() ? List.of(own.asText()) : List.of();
        return Stream.of(Words.of(noun, field), usual, owned, Words.odd())
                .flatMap(List::stream)
                .filter(word -> Fit.fits(word, schema))
                .findFirst()
                .map(JSON::textNode);
    }

    private static JsonNode number(JsonNode schema, String noun, String field) {
        double least =
                schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(-1e15) + 1);
        double most = schema.path("maximum").asDouble(1e15);
        double step = schema.path("multipleOf").asDouble(1);
        double wanted = Words.of(noun, field).stream()
                .filter(word -> word.matches("-?\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .filter(value -> value >= least && value <= most)
                .findFirst()
                .orElse(Math.min(Math.max(field.endsWith("Minutes") ? 60 : 1, least), most));
        double fitted = Math.ceil(wanted / step) * step;
        return type(schema).equals("integer") ? JSON.numberNode((long) fitted) : JSON.numberNode(wanted);
    }

    private static String singular(String field) {
        return field.endsWith("ies")
                ? field.substring(0, field.length() - 3) + "y"
                : field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("");
    }
}
