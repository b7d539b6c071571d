package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.lovebank.reference.example.Examples;

/** An example beside every JSON body; bodies of one noun share theirs. */
final class BodyExamples {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode components;
    private final Examples examples;

    BodyExamples(ObjectNode components) {
        this.components = components;
        this.examples = new Examples(components.withObjectProperty("schemas"));
    }

    void show(ObjectNode operation) {
        show(operation.path("requestBody").path("content"));
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> show(answer.getValue().path("content")));
    }

    private void show(JsonNode content) {
        for (Map.Entry<String, JsonNode> body : content.properties()) {
            boolean structured = body.getKey().contains("json") || body.getKey().contains("form");
            if (structured
                    && body.getValue() instanceof ObjectNode media
                    && !media.has("example")
                    && !media.has("examples")) {
                put(media);
            }
        }
    }

    private void put(ObjectNode media) {
        String reference = media.path("schema").path("$ref").asText("");
        if (!reference.startsWith(SCHEMAS)) {
            examples.of(media.path("schema")).ifPresent(example -> media.set("example", example));
            return;
        }
        String name = reference.substring(SCHEMAS.length());
        ObjectNode shared = components.withObjectProperty("examples");
        if (!shared.has(name)) {
            Optional<JsonNode> made = examples.of(media.path("schema"));
            if (made.isEmpty()) {
                return;
            }
            shared.putObject(name).set("value", made.get());
        }
        Problems.refer(media.putObject("examples").putObject(name), "examples/" + name);
    }
}
