package org.lovebank.reference.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lovebank.reference.MergedReference;

/** The TypeScript client: one module of hand and the types of every call, so that it needs no build and no library. */
final class TypeScriptClient {

    private final JsonNode document;

    TypeScriptClient(JsonNode document) {
        this.document = document;
    }

    /** The files of the package by name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package.json", Sources.read("typescript/package.json").replace("VERSION", MergedReference.VERSION));
        files.put("README.md", Sources.read("typescript/README.md"));
        files.put("lovebank.js", Sources.read("typescript/lovebank.js"));
        files.put("lovebank.d.ts", Sources.read("typescript/lovebank.d.ts") + nouns() + calls());
        return files;
    }

    private String nouns() {
        return document.at("/components/schemas").properties().stream()
                .map(noun -> comment("", noun.getValue().path("description").asText("")) + "export type "
                        + noun.getKey() + " = " + type(noun.getValue(), "") + ";\n")
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private String calls() {
        return Call.allOf(document).stream()
                .map(call -> comment("  ", call.summary()) + "  \"" + call.key() + "\": { input: " + input(call)
                        + "; answer: "
                        + (call.answerType().isEmpty() ? "undefined" : content(call.answer(), call.answerType()))
                        + " };\n")
                .collect(Collectors.joining(
                        "", "/** Every call, by method and address. */\nexport interface Calls {\n", "}\n"));
    }

    private String content(JsonNode schema, String mediaType) {
        if (mediaType.contains("json") && !mediaType.contains("ndjson")) {
            return type(schema, "  ");
        }
        return mediaType.contains("form") ? "URLSearchParams" : "Blob";
    }

    /** What a call is given, as the rest of its parameters: nothing has to be given where nothing is required. */
    private String input(Call call) {
        List<String> fields = new ArrayList<>();
        if (!call.inPath().isEmpty()) {
            fields.add("path: " + fields(call.inPath()));
        }
        if (!call.inQuery().isEmpty()) {
            boolean needed = call.inQuery().stream().anyMatch(Call.Parameter::required);
            fields.add((needed ? "query: " : "query?: ") + fields(call.inQuery()));
        }
        if (!call.bodyType().isEmpty()) {
            fields.add("body: " + content(call.body(), call.bodyType()));
        }
        if (call.versioned()) {
            fields.add("ifMatch: string");
        }
        boolean needed = fields.stream().anyMatch(field -> !field.startsWith("query?"));
        String given = fields.isEmpty() ? "LovebankExtras" : "{ " + String.join("; ", fields) + " } & LovebankExtras";
        return "[input" + (needed ? ": " : "?: ") + given + "]";
    }

    private String fields(List<Call.Parameter> parameters) {
        return parameters.stream()
                .map(parameter ->
                        quoted(parameter.name()) + (parameter.required() ? ": " : "?: ") + type(parameter.schema(), ""))
                .collect(Collectors.joining("; ", "{ ", " }"));
    }

    private String type(JsonNode schema, String indent) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(JsonNode::toString)
                    .collect(Collectors.joining(" | "));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("")) {
            case "string" -> "string";
            case "integer", "number" -> "number";
            case "boolean" -> "boolean";
            case "array" -> "Array<" + type(schema.path("items"), indent) + ">";
            case "object" -> object(schema, indent);
            default -> "unknown";
        };
    }

    private String object(JsonNode schema, String indent) {
        if (!schema.has("properties")) {
            JsonNode more = schema.path("additionalProperties");
            return "{ [key: string]: " + (more.isObject() && !more.isEmpty() ? type(more, indent) : "unknown") + " }";
        }
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        String inside = indent + "  ";
        return schema.path("properties").properties().stream()
                .map(property ->
                        comment(inside, property.getValue().path("description").asText("")) + inside
                                + quoted(property.getKey()) + (required.contains(property.getKey()) ? ": " : "?: ")
                                + type(property.getValue(), inside) + ";\n")
                .collect(Collectors.joining("", "{\n", indent + "}"));
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "\"" + name + "\"";
    }

    private static String comment(String indent, String words) {
        return words.isEmpty()
                ? ""
                : indent + "/** " + words.replace("*/", "* /").replaceAll("\\s+", " ") + " */\n";
    }
}
