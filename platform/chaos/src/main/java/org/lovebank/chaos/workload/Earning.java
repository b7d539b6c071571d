package org.lovebank.chaos.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;

/** From a wish to minutes in the account: everything by which minutes come into the books. */
final class Earning {

    static final int MINUTES = 125;

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private final Town town;
    private final Memory memory;
    private final Town.Person volunteer;
    private final Town.Person witness;
    private final Town.Person resident;
    private final Instant now;

    Earning(Town town, Memory memory, Town.Person volunteer, Town.Person witness, Town.Person resident, Clock clock) {
        this.town = town;
        this.memory = memory;
        this.volunteer = volunteer;
        this.witness = witness;
        this.resident = resident;
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Answers with the account in which exactly {@link #MINUTES} have arrived. */
    String earned() {
        String account = accountOf(volunteer);
        Caller station = town.staff(DemoCommunity.STATION_HEAD);
        String wish = must(resident.caller(), "/api/v1/wishes", wish()).text("id");
        must(
                town.staff(DemoCommunity.DISPATCHER),
                "/api/v1/wishes/" + wish + "/reviews",
                Map.of("decision", "PUBLISH"));
        String assignment = must(volunteer.caller(), "/api/v1/wishes/" + wish + "/claims", Map.of())
                .text("assignmentId");
        String path = "/api/v1/assignments/" + assignment;
        must(station, path + "/check-in", sheet(now.minus(MINUTES, ChronoUnit.MINUTES)));
        must(station, path + "/check-out", sheet(now));
        must(witness.caller(), path + "/witness-signatures", Map.of("method", "SIGNED"));
        confirmedByThree(path);
        String record = recordOf(station, assignment);
        must(station, "/api/v1/service-records/" + record + "/confirmation", Map.of());
        until(
                MINUTES + " minutes arrive",
                () -> volunteer.caller().get("/api/v1/accounts/" + account),
                seen -> seen.body().path("availableMinutes").asInt() == MINUTES);
        return account;
    }

    String accountOf(Town.Person holder) {
        return until(
                        "an account is opened",
                        () -> holder.caller().get("/api/v1/accounts?ownerId=" + holder.id()),
                        seen -> !seen.body().path("items").isEmpty())
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    /** Twice with one key, and by another key at the same time: the hours are confirmed once. */
    private void confirmedByThree(String path) {
        String key = Caller.freshKey();
        Map<String, Object> content = Map.of("minutes", MINUTES, "score", 5);
        List<Answer> answers = AtOnce.ask(List.of(
                () -> resident.caller().post(path + "/confirmation", content, key),
                () -> resident.caller().post(path + "/confirmation", content, key),
                () -> resident.caller().post(path + "/confirmation", content, Caller.freshKey())));
        if (answers.get(0).status() != answers.get(1).status()) {
            memory.found("one key has one answer", path + " " + answers);
        }
        if (answers.stream().filter(Answer::good).count() == 0) {
            must(resident.caller(), path + "/confirmation", content);
        }
    }

    private String recordOf(Caller station, String assignment) {
        Predicate<JsonNode> ofIt = record -> record.path("sourceId").asText().equals(assignment);
        return until(
                        "a service record arises",
                        () -> station.get("/api/v1/service-records?volunteerId=" + volunteer.id()),
                        seen -> seen.body().path("items").valueStream().anyMatch(ofIt))
                .body()
                .path("items")
                .valueStream()
                .filter(ofIt)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** What must be accepted, as soon as the house has heard of all that it needs; a refusal is final for its key only. */
    static Answer must(Caller caller, String path, Object body) {
        return until(path, () -> caller.post(path, body), Answer::good);
    }

    static Answer until(String expected, Supplier<Answer> ask, Predicate<Answer> asExpected) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = ask.get();
            if (answer.good() && asExpected.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > until) {
                throw new NotLived(expected, answer.toString());
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new NotLived(expected, "interrupted");
            }
        }
    }

    private Map<String, Object> wish() {
        return Map.of(
                "wallAreaPath",
                CommunityPlan.HOME,
                "title",
                "修修家里的小电器",
                "needs",
                List.of(line("REPAIR", "修理台灯", MINUTES)),
                "offers",
                List.of(line("EDUCATION", "可以教下象棋", 60)),
                "publicText",
                "台灯坏了，想请人修一修。",
                "place",
                "22街区3号楼",
                "from",
                now.minus(MINUTES, ChronoUnit.MINUTES).toString(),
                "to",
                now.plus(1, ChronoUnit.HOURS).toString());
    }

    private static Map<String, String> sheet(Instant at) {
        return Map.of("at", at.toString(), "method", "PAPER");
    }

    private static Map<String, Object> line(String category, String description, int minutes) {
        return Map.of("categoryCode", category, "description", description, "durationMinutes", minutes);
    }
}
