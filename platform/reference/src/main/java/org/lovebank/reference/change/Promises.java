package org.lovebank.reference.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.reference.client.Call;

/**
 * What a document promises, one line for each thing that a caller may rely on: an operation, a parameter, a body, a
 * field with its type, a word of a list. Lines that begin with {@code must} are what it asks of the caller.
 */
public final class Promises {

    private static final String MUST = "must ";
    private static final Pattern OF_HOUSE = Pattern.compile("(?:Gateway|Task|Timebank|Volunteer)([A-Z].*)");

    private final JsonNode schemas;
    private final Set<String> lines = new TreeSet<>();

    private Promises(JsonNode document) {
        this.schemas = document.at("/components/schemas");
    }

    /** The lines of a merged document, sorted. */
    public static Set<String> of(JsonNode document) {
        Promises promises = new Promises(document);
        List<Call> calls = Call.allOf(document);
        calls.forEach(promises::promise);
        promises.schemas
                .properties()
                .forEach(noun -> promises.promise(promises.lasting(noun.getKey()), noun.getValue()));
        Call.nounsSent(document).stream()
                .filter(promises::standsAlone)
                .forEach(noun -> promises.schemas
                        .path(noun)
                        .path("required")
                        .forEach(field -> promises.lines.add(MUST + promises.lasting(noun) + "." + field.asText())));
        return promises.lines;
    }

    /**
     * What the new lines take from callers who rely on the old ones, in sentences; empty when nothing. What is only
     * added is nobody's trouble, unless something that was there asks for more.
     */
    public static List<String> broken(Collection<String> before, Collection<String> now) {
        Set<String> then = new HashSet<>(before);
        Set<String> today = new HashSet<>(now);
        Set<String> broken = new TreeSet<>();
        then.stream()
                .filter(line -> !line.startsWith(MUST) && !today.contains(line))
                .forEach(line -> broken.add("gone or changed: " + line));
        today.stream()
                .filter(line -> line.startsWith(MUST) && !then.contains(line))
                .filter(line -> then.stream().anyMatch(known -> known.startsWith(owner(line))))
                .forEach(line -> broken.add("newly asked for: " + line.substring(MUST.length())));
        return List.copyOf(broken);
    }

    /** The noun or the operation that asks: what is new altogether may ask for what it likes. */
    private static String owner(String must) {
        String what = must.substring(MUST.length());
        int end = what.startsWith("/") || what.contains(" /") ? what.indexOf(" sends ") + 1 : what.indexOf('.') + 1;
        return what.substring(0, end);
    }

    private void promise(Call call) {
        lines.add(call.key() + " is " + call.id());
        if (!call.bodyType().isEmpty()) {
            lines.add(call.key() + " takes " + call.bodyType() + " " + type(call.body()));
        }
        if (!call.answerType().isEmpty()) {
            lines.add(call.key() + " answers " + call.answerType() + " " + type(call.answer()));
        }
        call.parameters().forEach(parameter -> {
            lines.add(call.key() + " sends " + parameter.name() + " " + type(parameter.schema()));
            if (parameter.required()) {
                lines.add(MUST + call.key() + " sends " + parameter.name());
            }
        });
    }

    private void promise(String noun, JsonNode schema) {
        schema.path("enum").forEach(word -> lines.add(noun + " may be " + word.asText()));
        schema.path("properties").properties().forEach(field -> {
            lines.add(noun + "." + field.getKey() + " is " + type(field.getValue()));
            field.getValue()
                    .path("enum")
                    .forEach(word -> lines.add(noun + "." + field.getKey() + " may be " + word.asText()));
        });
        if (!schema.has("properties") && !schema.has("enum")) {
            lines.add(noun + " is " + type(schema));
        }
    }

    /**
     * A noun's name without what it owes to its neighbours: the scanner numbers nouns of one name, and the merger puts the
     * house before them. Such nouns are promised together.
     */
    private String lasting(String noun) {
        String plain = noun.replaceFirst("\\d+$", "");
        Matcher ofHouse = OF_HOUSE.matcher(plain);
        return ofHouse.matches() && schemas.has(ofHouse.group(1)) ? ofHouse.group(1) : plain;
    }

    /** Of nouns that share a name it cannot be said which of them asks. */
    private boolean standsAlone(String noun) {
        return schemas.properties().stream()
                        .filter(each -> lasting(each.getKey()).equals(lasting(noun)))
                        .count()
                == 1;
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return lasting(reference.substring(reference.lastIndexOf('/') + 1));
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").toString()
                : schema.path("type").asText("anything");
        String format = schema.path("format").asText("");
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"));
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? "map of " + type(schema.path("additionalProperties"))
                        : "object";
            default -> format.isEmpty() ? type : type + " " + format;
        };
    }
}
