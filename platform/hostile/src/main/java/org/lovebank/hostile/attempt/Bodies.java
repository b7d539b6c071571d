package org.lovebank.hostile.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A good body with one thing wrong in it. */
final class Bodies {

    private static final int MANY = 1001;
    private static final int LONG = 10_000;

    private final JsonNode good;
    private final List<Place> places = new ArrayList<>();

    Bodies(JsonNode good) {
        this.good = good;
        collect(good, "", List.of());
    }

    private void collect(JsonNode node, String pointer, List<Object> way) {
        places.add(new Place(pointer, way));
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            collect(field.getValue(), pointer + "/" + field.getKey(), also(way, field.getKey())));
        } else if (node.isArray() && !node.isEmpty()) {
            collect(node.get(0), pointer + "/0", also(way, 0));
        }
    }

    private static List<Object> also(List<Object> way, Object step) {
        List<Object> longer = new ArrayList<>(way);
        longer.add(step);
        return longer;
    }

    Wrong next(RandomGenerator random) {
        Place place = places.get(random.nextInt(places.size()));
        return switch (random.nextInt(8)) {
            case 0 -> removed(place);
            case 1 -> replaced(place, "\"" + "长".repeat(LONG) + "\"", "a long text");
            case 2 -> replaced(place, "[" + (good.toString() + ",").repeat(2) + "1]", "a list of it");
            case 3 -> many(place);
            default -> {
                String oddity = Oddities.JSON.get(random.nextInt(Oddities.JSON.size()));
                yield replaced(place, oddity, oddity);
            }
        };
    }

    private Wrong replaced(Place place, String json, String told) {
        JsonNode raw = JsonNodeFactory.instance.rawValueNode(new RawValue(json));
        return new Wrong("body " + place.pointer() + " = " + told, changed(place, raw));
    }

    private Wrong removed(Place place) {
        if (place.way().isEmpty()) {
            return new Wrong("body left out", "");
        }
        JsonNode copy = good.deepCopy();
        JsonNode parent = parent(copy, place);
        Object last = place.way().getLast();
        if (parent instanceof ObjectNode object) {
            object.remove(last.toString());
        } else if (parent instanceof ArrayNode array) {
            array.remove(0);
        }
        return new Wrong("body without " + place.pointer(), copy.toString());
    }

    private Wrong many(Place place) {
        JsonNode there = good;
        for (Object step : place.way()) {
            there = step instanceof Integer index ? there.get(index) : there.get(step.toString());
        }
        JsonNode element = there.isArray() && !there.isEmpty() ? there.get(0) : there;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MANY; i++) {
            list.add(element);
        }
        return new Wrong("body " + place.pointer() + " " + MANY + " times", changed(place, list));
    }

    private String changed(Place place, JsonNode value) {
        if (place.way().isEmpty()) {
            return value.toString();
        }
        JsonNode copy = good.deepCopy();
        JsonNode parent = parent(copy, place);
        if (parent instanceof ObjectNode object) {
            object.set(place.way().getLast().toString(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(0, value);
        }
        return copy.toString();
    }

    private static JsonNode parent(JsonNode root, Place place) {
        JsonNode at = root;
        for (Object step : place.way().subList(0, place.way().size() - 1)) {
            at = step instanceof Integer index ? at.get(index) : at.get(step.toString());
        }
        return at;
    }

    /** The good body with its first field twice. */
    String twice() {
        String text = good.toString();
        if (!good.isObject() || good.isEmpty()) {
            return "{\"a\":1,\"a\":2}";
        }
        String first = good.fieldNames().next();
        return text.substring(0, text.length() - 1) + ",\"" + first + "\":null}";
    }

    /** The good body with a field that nobody knows. */
    String unknown() {
        return good.isObject() && !good.isEmpty()
                ? good.toString().replaceFirst("\\{", "{\"isAdmin\":true,\"__proto__\":{},")
                : "{\"isAdmin\":true}";
    }

    private record Place(String pointer, List<Object> way) {}

    /** A body and what is wrong with it. */
    record Wrong(String trick, String json) {}
}
