package org.lovebank.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects that a chart became. */
record Rendered(List<JsonNode> objects) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Rendered of(Chart chart, String values) {
        return new Rendered(chart.render(values, Map.of()));
    }

    List<JsonNode> kind(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    Optional<JsonNode> find(String kind, String name) {
        return kind(kind).stream().filter(object -> nameOf(object).equals(name)).findFirst();
    }

    JsonNode the(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** Whatever makes pods. */
    List<JsonNode> makers() {
        return Stream.concat(kind("Deployment").stream(), kind("Job").stream()).toList();
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static JsonNode pod(JsonNode maker) {
        return maker.at("/spec/template/spec");
    }

    static Map<String, String> labels(JsonNode maker) {
        return words(maker.at("/spec/template/metadata/labels"));
    }

    static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    static List<JsonNode> containers(JsonNode maker) {
        return each(pod(maker).path("containers"));
    }

    /** Whether a label selector means a pod with these labels. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(words(selector.path("matchLabels")).entrySet())
                && each(selector.path("matchExpressions")).stream().allMatch(expression -> {
                    boolean listed = each(expression.path("values")).stream()
                            .anyMatch(value -> value.asText()
                                    .equals(labels.get(expression.path("key").asText())));
                    return expression.path("operator").asText().equals("In") == listed;
                });
    }

    static Map<String, String> words(JsonNode object) {
        return object.isObject()
                ? JSON.convertValue(
                        object, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class))
                : Map.of();
    }
}
