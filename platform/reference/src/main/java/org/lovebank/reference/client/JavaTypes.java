package org.lovebank.reference.client;

import com.fasterxml.jackson.databind.JsonNode;
import javax.lang.model.SourceVersion;

/** How a schema is called in Java. */
final class JavaTypes {

    private final JsonNode schemas;

    JavaTypes(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** The type of a value, with the nouns' package where it is one. */
    String of(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            JsonNode there = schemas.path(name);
            return isRecord(there) || isEnum(there) ? "org.lovebank.client.type." + name : of(there);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("")) {
            case "string" -> text(schema.path("format").asText(""));
            case "integer" -> schema.path("format").asText("").equals("int64") ? "Long" : "Integer";
            case "number" -> "Double";
            case "boolean" -> "Boolean";
            case "array" -> "java.util.List<" + of(schema.path("items")) + ">";
            case "object" -> {
                JsonNode more = schema.path("additionalProperties");
                yield "java.util.Map<String, " + (more.isObject() && !more.isEmpty() ? of(more) : "Object") + ">";
            }
            default -> "Object";
        };
    }

    static boolean isRecord(JsonNode schema) {
        return schema.path("type").asText().equals("object") && schema.has("properties");
    }

    static boolean isEnum(JsonNode schema) {
        return schema.path("type").asText().equals("string") && schema.has("enum");
    }

    /** A name that Java takes for a component, a parameter or a constant. */
    static String name(String wanted) {
        String plain = wanted.replaceAll("[^A-Za-z0-9_]", "_");
        boolean usable = SourceVersion.isName(plain)
                && !java.util.Set.of("wait", "notify", "hashCode").contains(plain);
        return usable ? plain : plain + "_";
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "java.util.UUID";
            case "date-time" -> "java.time.Instant";
            case "date" -> "java.time.LocalDate";
            case "local-time" -> "java.time.LocalTime";
            default -> "String";
        };
    }
}
