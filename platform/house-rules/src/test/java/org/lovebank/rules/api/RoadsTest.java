package org.lovebank.rules.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lovebank.rules.Street;

/** Every address that a house describes has a road from the gate, and no two houses answer the same one. */
class RoadsTest {

    private static final Pattern ROAD =
            Pattern.compile("^lovebank\\.gateway\\.routes\\.\"?([a-z/-]+)\"?=(\\w+)$", Pattern.MULTILINE);
    private static final Map<String, String> WORD_OF_HOUSE = Map.of(
            "volunteer-service", "volunteer",
            "timebank-service", "timebank",
            "task-service", "task",
            "gateway", "gateway");

    @Test
    void everyAddressHasItsRoad() {
        // given
        Map<String, String> roads = ROAD.matcher(
                        Street.read(Street.ROOT.resolve("gateway/src/main/resources/application.properties")))
                .results()
                .collect(Collectors.toMap(road -> road.group(1), road -> road.group(2)));

        // when
        List<String> lost = Street.HOUSES.values().stream()
                .flatMap(house -> ApiReference.operationsOf(house).stream()
                        .filter(operation -> operation.contains(" /api/v1/"))
                        .filter(operation ->
                                !String.valueOf(WORD_OF_HOUSE.get(house)).equals(roadOf(operation, roads)))
                        .map(operation -> house + ": " + operation))
                .toList();

        // then
        assertThat(lost)
                .as("Nobody gets there: add lovebank.gateway.routes.<segment> in gateway/application.properties")
                .isEmpty();
    }

    @Test
    void noTwoHousesAnswerTheSameAddress() {
        // given
        Set<String> seen = new HashSet<>();

        // when
        List<String> twice = Street.HOUSES.values().stream()
                .flatMap(house -> ApiReference.operationsOf(house).stream())
                .filter(operation -> !seen.add(operation))
                .toList();

        // then
        assertThat(twice).as("One noun has one house: move one of the two").isEmpty();
    }

    /** The longer road goes first, as at the gate. */
    private static String roadOf(String operation, Map<String, String> roads) {
        String[] segments = operation.split("/", 6);
        String longer = segments.length > 4 ? roads.get(segments[3] + "/" + segments[4]) : null;
        return longer == null ? String.valueOf(roads.get(segment(operation))) : longer;
    }

    private static String segment(String operation) {
        return operation.split("/", 5)[3].replaceAll("[^a-z-].*", "");
    }
}
