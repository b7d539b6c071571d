package org.lovebank.reference.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The nouns of the reference as Java records and enums. */
final class JavaNouns {

    private final JavaTypes types;
    private final Set<String> sent;

    /** @param sent the nouns that callers put together themselves */
    JavaNouns(JavaTypes types, Set<String> sent) {
        this.types = types;
        this.sent = sent;
    }

    /** The source of a noun. */
    String source(String name, JsonNode schema) {
        String head = "package org.lovebank.client.type;\n\n"
                + comment("", schema.path("description").asText(""));
        if (JavaTypes.isEnum(schema)) {
            return head
                    + StreamSupport.stream(schema.path("enum").spliterator(), false)
                            .map(value -> property(value.asText()) + JavaTypes.name(value.asText()))
                            .collect(Collectors.joining(",\n    ", "public enum " + name + " {\n    ", "\n}\n"));
        }
        String fields = schema.path("properties").properties().stream()
                .map(field ->
                        property(field.getKey()) + types.of(field.getValue()) + " " + JavaTypes.name(field.getKey()))
                .collect(Collectors.joining(",\n        "));
        return head + "public record " + name + "(\n        " + fields + ") {"
                + (sent.contains(name) ? "\n" + builder(name, schema) : "") + "}\n";
    }

    /** What is sent is put together field by field, so that a new field is nobody's trouble. */
    private String builder(String name, JsonNode schema) {
        StringBuilder builder = new StringBuilder("""

                public static Builder with() {
                    return new Builder();
                }

                public static final class Builder {
            """);
        List<String> names = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            String variable = JavaTypes.name(field.getKey());
            String type = types.of(field.getValue());
            names.add(variable);
            builder.append("        private ")
                    .append(type)
                    .append(' ')
                    .append(variable)
                    .append(";\n");
            builder.append("        public Builder ")
                    .append(variable)
                    .append('(')
                    .append(type)
                    .append(" value) {\n")
                    .append("            this.")
                    .append(variable)
                    .append(" = value;\n            return this;\n        }\n");
        });
        return builder.append("        public ")
                .append(name)
                .append(" build() {\n            return new ")
                .append(name)
                .append('(')
                .append(String.join(", ", names))
                .append(");\n        }\n    }\n")
                .toString();
    }

    private static String property(String name) {
        return JavaTypes.name(name).equals(name)
                ? ""
                : "@com.fasterxml.jackson.annotation.JsonProperty(\"" + name + "\") ";
    }

    static String comment(String indent, String words) {
        return words.isEmpty()
                ? ""
                : indent + "/** " + words.replace("*/", "* /").replaceAll("\\s+", " ") + " */\n";
    }
}
