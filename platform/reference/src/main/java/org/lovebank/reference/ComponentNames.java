package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives a house's components names that mean the same thing in the merged document. */
final class ComponentNames {

    private static final String PREFIX = "#/components/";

    private final Map<String, String> renamed = new HashMap<>();

    /**
     * Decides which components must be renamed: those that stand there already and say something else, and those that
     * look the same but speak of a renamed one.
     */
    ComponentNames(String house, JsonNode components, JsonNode merged) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, JsonNode> kind : components.properties()) {
                for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                    String address = PREFIX + kind.getKey() + "/" + component.getKey();
                    JsonNode there = merged.path(kind.getKey()).path(component.getKey());
                    boolean clash = !there.isMissingNode()
                            && (!there.equals(component.getValue()) || speaksOfRenamed(component.getValue()));
                    if (clash && !renamed.containsKey(address)) {
                        renamed.put(address, PREFIX + kind.getKey() + "/" + capital(house) + component.getKey());
                        grown = true;
                    }
                }
            }
        }
    }

    /** The component's name in the merged document. */
    String nameOf(String kind, String name) {
        String address = PREFIX + kind + "/" + name;
        String now = renamed.getOrDefault(address, address);
        return now.substring(now.lastIndexOf('/') + 1);
    }

    /** The same node with its references pointing at the new names. */
    JsonNode rewritten(JsonNode node) {
        JsonNode copy = node.deepCopy();
        rewrite(copy);
        return copy;
    }

    private void rewrite(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                if (object.get("$ref") instanceof TextNode reference) {
                    object.put("$ref", renamed.getOrDefault(reference.textValue(), reference.textValue()));
                }
                object.forEach(this::rewrite);
            }
            case ArrayNode array -> array.forEach(this::rewrite);
            default -> {}
        }
    }

    private boolean speaksOfRenamed(JsonNode node) {
        Set<String> references = new HashSet<>();
        node.findValuesAsText("$ref").forEach(references::add);
        references.retainAll(renamed.keySet());
        return !references.isEmpty();
    }

    private static String capital(String house) {
        return Character.toUpperCase(house.charAt(0)) + house.substring(1);
    }
}
