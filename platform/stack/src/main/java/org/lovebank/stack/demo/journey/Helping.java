package org.lovebank.stack.demo.journey;

import static org.lovebank.stack.demo.journey.Story.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.demo.api.UnexpectedAnswer;

/** Second act: a wish on the wall, somebody who takes it on, and two hours of help with a witness. */
final class Helping {

    /** What the wish needs; the odd minutes show later what a conversion leaves behind. */
    static final int MINUTES = 125;

    static final String CONTENT = "修理台灯和收音机";
    private static final String WISHES = "/api/v1/wishes/";

    private final Story story;
    private final Cast cast;
    private final Instant now;

    Helping(Story story, Cast cast, Clock clock) {
        this.story = story;
        this.cast = cast;
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    String wish(Neighbour resident) {
        return story.step("the resident posts a wish with a need and an offer 需求与可提供的服务", () -> {
            JsonNode wish = resident.api()
                    .post(
                            "/api/v1/wishes",
                            Map.of(
                                    "wallAreaPath",
                                    CommunityPlan.HOME,
                                    "title",
                                    "修修家里的小电器",
                                    "needs",
                                    List.of(line("REPAIR", CONTENT, MINUTES)),
                                    "offers",
                                    List.of(line("EDUCATION", "可以教下象棋", 60)),
                                    "publicText",
                                    "台灯和收音机坏了，想请人修一修；我可以教孩子下象棋。",
                                    "place",
                                    "22街区3号楼",
                                    "from",
                                    start().toString(),
                                    "to",
                                    now.plus(1, ChronoUnit.HOURS).toString()));
            expect(wish.path("needs").size() == 1 && wish.path("offers").size() == 1, "a need and an offer", wish);
            expect(List.of("SUBMITTED", "UNDER_REVIEW").contains(stateOf(wish)), "handed in for review", wish);
            return wish.path("id").asText();
        });
    }

    void published(String wishId) {
        Api dispatcher = cast.staff(DemoCommunity.DISPATCHER);
        story.step("the community publishes it 社区审核发布", () -> {
            dispatcher.post(WISHES + wishId + "/reviews", Map.of("decision", "PUBLISH"));
            return expectState(dispatcher.get(WISHES + wishId), "PUBLISHED");
        });
    }

    void onTheWall(String wishId, Neighbour passerBy) {
        story.step("it hangs on the community's wall 微心愿墙", () -> {
            List<JsonNode> wall = passerBy.api().list("/api/v1/wishes", Map.of("wall", CommunityPlan.HOME));
            expect(
                    wall.stream().anyMatch(wish -> wish.path("id").asText().equals(wishId)),
                    "the wish is listed",
                    wishId);
            return wall.size();
        });
    }

    void proposed(String wishId, Neighbour volunteer) {
        Api dispatcher = cast.staff(DemoCommunity.DISPATCHER);
        story.step("matching proposes the volunteer, with reasons 匹配人选", () -> {
            JsonNode ranking = Patience.until(
                    "the volunteer is among the candidates",
                    () -> dispatcher.get(WISHES + wishId + "/candidates?limit=100"),
                    answer -> answer.path("candidates").toString().contains(volunteer.id()));
            for (JsonNode candidate : ranking.path("candidates")) {
                int sum = 0;
                for (JsonNode factor : candidate.path("factors")) {
                    expect(!factor.path("text").asText().isBlank(), "a reason in words", factor);
                    sum += factor.path("points").asInt();
                }
                expect(sum == candidate.path("score").asInt(), "reasons that sum to the score", candidate);
            }
            return ranking;
        });
    }

    String claimed(String wishId, Neighbour volunteer, Neighbour tooLate) {
        String assignment = story.step("the volunteer claims it 认领", () -> {
            JsonNode claim = volunteer.api().post(WISHES + wishId + "/claims", Map.of());
            expect(!claim.path("assignmentId").asText().isBlank(), "an assignment", claim);
            return claim.path("assignmentId").asText();
        });
        story.step("a second claim comes too late 后来者不可再认领", () -> {
            try {
                return tooLate.api().post(WISHES + wishId + "/claims", Map.of());
            } catch (UnexpectedAnswer refused) {
                expect(refused.status() == 409, "409 for the second claim", refused);
                return refused.status();
            }
        });
        return assignment;
    }

    /** The times stand on a paper sheet, so that two hours of help fit into a story of seconds. */
    void served(String assignmentId, Neighbour witness) {
        Api station = cast.staff(DemoCommunity.STATION_HEAD);
        String path = "/api/v1/assignments/" + assignmentId;
        story.step("check-in, from the paper sheet 签到", () -> station.post(path + "/check-in", sheet(start())));
        story.step("check-out, from the paper sheet 签退", () -> station.post(path + "/check-out", sheet(now)));
        story.step(
                "a neighbour signs as the witness 见证人签字",
                () -> witness.api().post(path + "/witness-signatures", Map.of("method", "SIGNED")));
    }

    void confirmed(String assignmentId, Neighbour resident) {
        String path = "/api/v1/assignments/" + assignmentId;
        story.step("the resident confirms and is content 受助人确认", () -> {
            resident.api().post(path + "/confirmation", Map.of("minutes", MINUTES, "score", 5));
            return expectState(resident.api().get(path), "CONFIRMED");
        });
    }

    private Instant start() {
        return now.minus(MINUTES, ChronoUnit.MINUTES);
    }

    private static Map<String, String> sheet(Instant at) {
        return Map.of("at", at.toString(), "method", "PAPER");
    }

    private static Map<String, Object> line(String category, String description, int minutes) {
        return Map.of("categoryCode", category, "description", description, "durationMinutes", minutes);
    }

    private static JsonNode expectState(JsonNode thing, String state) {
        expect(stateOf(thing).equals(state), "state " + state, thing);
        return thing;
    }

    private static String stateOf(JsonNode thing) {
        return thing.path("state").asText();
    }
}
