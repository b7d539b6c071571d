package org.lovebank.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lovebank.stack.demo.CommunityPlan.Hall;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** Enters the plan's venues with their function rooms: what is there already is left as it is. */
final class Halls {

    private static final int SEATS = 20;
    private static final int NOT_YET_HEARD_OF = 422;

    private final Api admin;

    Halls(Api admin) {
        this.admin = admin;
    }

    void ensure(List<Hall> wanted) {
        for (Hall hall : wanted) {
            JsonNode venue = admin.list("/api/v1/venues", Map.of("area", hall.areaPath())).stream()
                    .filter(each -> each.path("name").asText().equals(hall.name()))
                    .findFirst()
                    .orElseGet(() -> entered(hall));
            rooms(hall, venue);
        }
    }

    /** The place is told by an event, and may have been made only just now. */
    private JsonNode entered(Hall hall) {
        return Patience.until("the place of " + hall.name() + " is known", () -> tried(hall), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> tried(Hall hall) {
        try {
            return Optional.of(admin.post(
                    "/api/v1/venues",
                    Map.of(
                            "areaPath", hall.areaPath(),
                            "name", hall.name(),
                            "kind", hall.kind(),
                            "place", hall.place(),
                            "squareMetres", hall.squareMetres())));
        } catch (UnexpectedAnswer refused) {
            if (refused.status() == NOT_YET_HEARD_OF) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private void rooms(Hall hall, JsonNode venue) {
        Set<String> known = new HashSet<>();
        venue.path("rooms").forEach(room -> known.add(room.path("name").asText()));
        for (String room : hall.rooms()) {
            if (known.add(room)) {
                admin.post(
                        "/api/v1/venues/" + venue.path("id").asText() + "/rooms",
                        Map.of(
                                "name", room,
                                "kind", room,
                                "seats", SEATS,
                                "squareMetres",
                                        hall.squareMetres() / hall.rooms().size()));
            }
        }
    }
}
