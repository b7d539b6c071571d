package org.lovebank.reference.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation as a client calls it.
 *
 * @param body the schema of what is sent; missing where nothing is
 * @param bodyType the media type of what is sent, or the empty text
 * @param answer the schema of what comes back; missing where nothing does
 * @param answerType the media type of what comes back, or the empty text
 */
public record Call(
        String verb,
        String path,
        String id,
        String tag,
        String summary,
        List<Parameter> parameters,
        JsonNode body,
        String bodyType,
        JsonNode answer,
        String answerType) {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    /** A parameter in the path or the query. */
    public record Parameter(String name, boolean inPath, boolean required, JsonNode schema) {}

    /** Every operation of the document, in its order. */
    public static List<Call> allOf(JsonNode document) {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> calls.add(of(document, path.getKey(), operation))));
        return calls;
    }

    /** The nouns that callers send, and those inside them. */
    public static Set<String> nounsSent(JsonNode document) {
        Set<String> sent = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        allOf(document).forEach(call -> open.push(call.body()));
        while (!open.isEmpty()) {
            open.pop().findValuesAsText("$ref").stream()
                    .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                    .filter(sent::add)
                    .forEach(noun -> open.push(document.at("/components/schemas/" + noun)));
        }
        return sent;
    }

    /** What is asked, such as {@code POST /api/v1/wishes}. */
    public String key() {
        return verb + " " + path;
    }

    /** Whether the answer never ends. */
    boolean streams() {
        return answerType.contains("event-stream");
    }

    /** Whether the call needs the tag of what was read. */
    boolean versioned() {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals("If-Match"));
    }

    List<Parameter> inPath() {
        return parameters.stream().filter(Parameter::inPath).toList();
    }

    List<Parameter> inQuery() {
        return parameters.stream()
                .filter(parameter -> !parameter.inPath() && !parameter.name().contains("-"))
                .toList();
    }

    private static Call of(JsonNode document, String path, Map.Entry<String, JsonNode> entry) {
        JsonNode operation = entry.getValue();
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(each -> {
            JsonNode parameter =
                    each.has("$ref") ? document.at(each.path("$ref").asText().substring(1)) : each;
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText().equals("path"),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema")));
        });
        var body = first(operation.path("requestBody").path("content"));
        var answer = first(operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().path("content"))
                .findFirst()
                .orElse(document.path("-")));
        return new Call(
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                operation.path("operationId").asText(),
                operation.path("tags").path(0).asText(),
                operation.path("summary").asText().replaceAll("\\s+", " "),
                parameters,
                body.getValue(),
                body.getKey(),
                answer.getValue(),
                answer.getKey());
    }

    private static Map.Entry<String, JsonNode> first(JsonNode content) {
        return content.properties().stream()
                .findFirst()
                .map(each -> Map.entry(each.getKey(), each.getValue().path("schema")))
                .orElse(Map.entry("", content.path("-")));
    }
}
