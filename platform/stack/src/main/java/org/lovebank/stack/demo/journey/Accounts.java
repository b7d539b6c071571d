package org.lovebank.stack.demo.journey;

import static org.lovebank.stack.demo.journey.Story.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;

/** What happens to a claimed service in the other two houses: it becomes a record, and the record becomes minutes. */
final class Accounts {

    private final Cast cast;

    Accounts(Cast cast) {
        this.cast = cast;
    }

    /** The account that somebody has. */
    String of(Neighbour holder) {
        return holder.api().list("/api/v1/accounts", Map.of("ownerId", holder.id())).stream()
                .map(account -> account.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new StepFailed("no account of " + holder.id()));
    }

    /** The record that arises from this, confirmed by the recording station, and final. */
    JsonNode counted(Neighbour volunteer, String source, String sourceId) {
        Api station = cast.staff(DemoCommunity.STATION_HEAD);
        JsonNode claimed = Patience.until(
                        "a service record arises from " + source,
                        () -> station.list("/api/v1/service-records", Map.of("volunteerId", volunteer.id())).stream()
                                .filter(record ->
                                        record.path("sourceId").asText().equals(sourceId))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        expect(claimed.path("source").asText().equals(source), "source " + source, claimed);
        String path = "/api/v1/service-records/" + claimed.path("id").asText();
        station.post(path + "/confirmation", Map.of());
        return Patience.until(
                "the record is final",
                () -> station.get(path),
                record -> record.path("state").asText().equals("FINAL"));
    }

    /** Waits until an account holds exactly this. */
    static JsonNode holds(Neighbour holder, String account, int available, int held) {
        return Patience.until(
                available + " minutes available, " + held + " held, none pending",
                () -> holder.api().get("/api/v1/accounts/" + account),
                seen -> seen.path("availableMinutes").asInt() == available
                        && seen.path("heldMinutes").asInt() == held
                        && seen.path("pendingMinutes").asInt() == 0);
    }

    /** Waits until the passbook has so many lines of service; answers with the newest one. */
    static Passbook.Line newestOf(int lines, Neighbour holder, String account) {
        JsonNode items = Patience.until(
                lines + " lines of service",
                () -> holder.api()
                        .get("/api/v1/accounts/" + account + "/passbook")
                        .path("items"),
                seen -> services(seen).size() == lines);
        return services(items).stream()
                .max(Comparator.comparingInt(Passbook.Line::cumulativeMinutes))
                .orElseThrow();
    }

    private static List<Passbook.Line> services(JsonNode items) {
        List<Passbook.Line> lines = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.path("place").isTextual()) {
                lines.add(Passbook.Line.of(item));
            }
        }
        return lines;
    }
}
