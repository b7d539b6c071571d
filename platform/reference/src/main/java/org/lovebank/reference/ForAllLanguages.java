package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * What only Java understands, said so that everybody does: patterns as ECMA 262 reads them, and no noun named after a
 * library's class.
 */
final class ForAllLanguages {

    /** Bean Validation's NotBlank means "somewhere"; every other pattern of ours means the whole text. */
    private static final String SOMEWHERE = "\\S";

    private static final Map<String, String> OUR_NAMES = Map.of("JsonNode", "AnyValue");

    private ForAllLanguages() {}

    static void say(ObjectNode document) {
        JsonNode schemas = document.at("/components/schemas");
        OUR_NAMES.forEach((foreign, ours) -> {
            if (schemas instanceof ObjectNode all && all.has(foreign)) {
                all.set(ours, all.remove(foreign));
            }
        });
        say((JsonNode) document);
    }

    private static void say(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("pattern") instanceof TextNode pattern) {
                object.put("pattern", pattern(pattern.textValue()));
            }
            if (object.get("$ref") instanceof TextNode reference) {
                String to = reference.textValue();
                String name = to.substring(to.lastIndexOf('/') + 1);
                object.put("$ref", to.substring(0, to.length() - name.length()) + OUR_NAMES.getOrDefault(name, name));
            }
        }
        node.forEach(ForAllLanguages::say);
    }

    static String pattern(String java) {
        if (java.equals(SOMEWHERE) || java.equals("(?s).*\\S.*")) {
            return SOMEWHERE;
        }
        String plain = java.replace("\\P{Cntrl}", "[^\\x00-\\x1f\\x7f]");
        return plain.startsWith("^") ? plain : "^(?:" + plain + ")$";
    }
}
