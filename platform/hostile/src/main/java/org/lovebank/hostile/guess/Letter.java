package org.lovebank.hostile.guess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.random.RandomGenerator;
import org.lovebank.hostile.reference.Operation;

/** A body after its example: with all that is optional, some of it or nothing, and with ids of things that are there. */
final class Letter {

    private static final int ALL = 4;

    private final Operation operation;
    private final Lessons lessons;
    private final Values values;
    private final RandomGenerator random;
    private final int kept;
    private final int shift;

    Letter(Operation operation, Lessons lessons, Values values, RandomGenerator random) {
        this.operation = operation;
        this.lessons = lessons;
        this.values = values;
        this.random = random;
        this.kept = random.nextInt(ALL + 1);
        this.shift = values.shift();
    }

    JsonNode of(JsonNode example) {
        return written("", "", example);
    }

    private boolean wanted(String pointer) {
        if (operation.needs().fields().contains(pointer) || lessons.missed(operation, pointer)) {
            return true;
        }
        return random.nextInt(ALL) < kept && !lessons.unwanted(operation, pointer, random);
    }

    private JsonNode written(String pointer, String name, JsonNode example) {
        if (example.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            example.properties().forEach(field -> {
                String inside = pointer + "/" + field.getKey();
                if (wanted(inside)) {
                    object.set(field.getKey(), written(inside, field.getKey(), field.getValue()));
                }
            });
            return object;
        }
        if (example.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            example.forEach(each -> list.add(written(pointer + "/0", name, each)));
            return list;
        }
        return example.isTextual() ? TextNode.valueOf(values.forField(name, example.asText(), shift)) : example;
    }
}
