package org.lovebank.hostile.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The merged API reference, as far as an attacker reads it. */
public final class Reference {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON = "application/json";

    private final JsonNode document;

    public Reference(JsonNode document) {
        this.document = document;
    }

    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> all.add(operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return all;
    }

    private Operation operation(String method, String path, JsonNode said) {
        List<String> queries = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        Map<String, List<String>> needed = new HashMap<>();
        for (JsonNode each : said.path("parameters")) {
            JsonNode parameter = resolved(each);
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "query" -> {
                    queries.add(name);
                    if (parameter.path("required").asBoolean()) {
                        needed.put(name, Needs.words(document, parameter.path("schema")));
                    }
                }
                case "header" -> headers.add(name);
                default -> {}
            }
        }
        JsonNode content = said.path("requestBody").path("content");
        return new Operation(
                said.path("operationId").asText().split("_", 2)[0],
                method,
                path,
                queries,
                headers,
                example(content.path(JSON)),
                content.has("application/x-www-form-urlencoded"),
                new Needs(Needs.fields(document, content.path(JSON).path("schema")), needed));
    }

    private Optional<JsonNode> example(JsonNode content) {
        for (JsonNode example : content.path("examples")) {
            return Optional.of(resolved(example).path("value"));
        }
        return Optional.ofNullable(content.get("example"));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
