package org.lovebank.gateway.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom an event names: those of whom it tells, and those who stand beside it. Of the first a partner is told only when all
 * of them let it act for them; of the others it is told the rest of the event without their ids.
 *
 * @param ofWhom volunteers, people of a relation, holders of an account
 * @param besides recipients, witnesses, staff
 */
record Persons(Set<UUID> ofWhom, Set<UUID> besides) {

    private static final List<String> OF_WHOM = List.of(
            "volunteerId", "volunteerIds", "personId", "fromPersonId", "toPersonId", "respondentId", "targetId");
    private static final List<String> BESIDES =
            List.of("beneficiaryId", "beneficiaryIds", "witnessId", "confirmedBy", "recordedBy");

    static Persons in(String type, JsonNode data) {
        Set<UUID> ofWhom = new LinkedHashSet<>();
        Set<UUID> besides = new LinkedHashSet<>();
        collect(data, OF_WHOM, ofWhom);
        collect(data, BESIDES, besides);
        if (type.startsWith("vol.volunteer.")) {
            id(data.path("subject")).ifPresent(ofWhom::add);
        }
        if ("VOLUNTEER".equals(data.path("ownerType").asText())) {
            id(data.path("ownerId")).ifPresent(ofWhom::add);
        }
        return new Persons(ofWhom, besides);
    }

    boolean isEmpty() {
        return ofWhom.isEmpty() && besides.isEmpty();
    }

    Set<UUID> all() {
        Set<UUID> all = new LinkedHashSet<>(ofWhom);
        all.addAll(besides);
        return all;
    }

    /** The event without the ids of those beside it who did not agree. */
    JsonNode without(JsonNode data, Set<UUID> agreed) {
        JsonNode less = data.deepCopy();
        strip(less, agreed);
        return less;
    }

    private static void strip(JsonNode node, Set<UUID> agreed) {
        if (node instanceof ObjectNode object) {
            for (String field : BESIDES) {
                JsonNode held = object.path(field);
                boolean named = ids(held).anyMatch(id -> !agreed.contains(id));
                if (named) {
                    object.remove(List.of(field, field.replace("Id", "MaskedName")));
                }
            }
        }
        node.forEach(part -> strip(part, agreed));
    }

    private static void collect(JsonNode node, List<String> fields, Set<UUID> found) {
        for (String field : fields) {
            ids(node.path(field)).forEach(found::add);
        }
        node.forEach(part -> collect(part, fields, found));
    }

    private static Stream<UUID> ids(JsonNode held) {
        return held.isArray() ? held.valueStream().flatMap(each -> id(each).stream()) : id(held).stream();
    }

    private static Optional<UUID> id(JsonNode held) {
        return held.isTextual() && held.asText().length() == 36
                ? Optional.of(UUID.fromString(held.asText()))
                : Optional.empty();
    }
}
