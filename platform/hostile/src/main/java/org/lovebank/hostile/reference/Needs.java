package org.lovebank.hostile.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operation cannot do without.
 *
 * @param fields places in the body, such as {@code /needs/0/kind}
 * @param queries the names that must be there, each with the words it may have, if they are counted
 */
public record Needs(Set<String> fields, Map<String, List<String>> queries) {

    /** Nothing. */
    public static final Needs NONE = new Needs(Set.of(), Map.of());

    private static final int DEEPEST = 8;

    public Needs {
        fields = Set.copyOf(fields);
        queries = Map.copyOf(queries);
    }

    /** The places of a body that its schema asks for; whatever is inside an optional part counts within that part. */
    static Set<String> fields(JsonNode document, JsonNode schema) {
        Set<String> needed = new HashSet<>();
        collect(document, schema, "", needed, 0);
        return needed;
    }

    static List<String> words(JsonNode document, JsonNode schema) {
        List<String> words = new ArrayList<>();
        resolved(document, schema).path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void collect(JsonNode document, JsonNode said, String pointer, Set<String> needed, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode schema = resolved(document, said);
        schema.path("required").forEach(name -> needed.add(pointer + "/" + name.asText()));
        for (String several : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(several).forEach(each -> collect(document, each, pointer, needed, depth + 1));
        }
        schema.path("properties")
                .properties()
                .forEach(field ->
                        collect(document, field.getValue(), pointer + "/" + field.getKey(), needed, depth + 1));
        if (schema.has("items")) {
            collect(document, schema.path("items"), pointer + "/0", needed, depth + 1);
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
