package org.lovebank.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Kubernetes 1.36 and the operators' resource definitions allow, without descriptions and closed: a field that is not
 * in them is an error here, where a cluster would drop it without a word. Where they come from: docs/kubernetes.md.
 */
final class KubernetesSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode KNOWN = read();

    private final Map<String, JsonSchema> compiled = new HashMap<>();

    /** What is wrong with an object, each with its place; empty = nothing. */
    List<String> complaints(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        if (!KNOWN.path("kinds").has(kind)) {
            return List.of(kind + " is not known");
        }
        String name = kind + " " + object.at("/metadata/name").asText() + " ";
        return compiled.computeIfAbsent(kind, KubernetesSchemas::compile).validate(object).stream()
                .map(ValidationMessage::getMessage)
                .map(message -> name + message)
                .toList();
    }

    private static JsonSchema compile(String kind) {
        ObjectNode document = KNOWN.deepCopy();
        String pointer = "#/kinds/" + kind.replace("~", "~0").replace("/", "~1");
        document.putArray("allOf").addObject().put("$ref", pointer);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(document);
    }

    private static ObjectNode read() {
        try (InputStream text = KubernetesSchemas.class.getResourceAsStream("/kubernetes-schemas.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
