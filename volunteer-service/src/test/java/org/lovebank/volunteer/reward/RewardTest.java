package org.lovebank.volunteer.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RewardTest {

    private Community community;
    private Somebody volunteer;
    private UUID honour;

    @BeforeEach
    void somebodyWhoWasHonoured() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        honour = id(expect(
                201,
                community.worker.post(
                        "/api/v1/honours",
                        Map.of(
                                "honoured", person(volunteer.id()),
                                "title", "冰城好人",
                                "level", "CITY",
                                "issuer", "市文明办",
                                "honouredOn", "2025-05-01"))));
        expect(200, community.head.post("/api/v1/honours/" + honour + "/confirmation"));
    }

    @Test
    void rewardsAreMaterialMoralOrByPolicyAndHandedOverByAnother() {
        // given
        Map<String, Object> rice = reward("MATERIAL", "大米5kg", "worthFen", 3990);

        // when
        UUID given = id(expect(201, community.head.post("/api/v1/rewards", rice)));
        expect(201, community.head.post("/api/v1/rewards", reward("MORAL", "表扬信")));
        expect(201, community.head.post("/api/v1/rewards", reward("POLICY", "子女入学优先")));

        // then
        refused(409, "REWARDED_ALREADY", community.admin.post("/api/v1/rewards", rice));
        refused(403, "REWARD_NEEDS_SECOND_PERSON", community.head.post("/api/v1/rewards/" + given + "/handover"));
        Response handed = expect(200, community.worker.post("/api/v1/rewards/" + given + "/handover"));
        assertThat(handed.<String>path("state")).isEqualTo("HANDED_OVER");
        Response over = community.head.post("/api/v1/rewards/" + given + "/cancellation");
        refused(409, "REWARD_STATE_FORBIDS", over);
        assertThat(expect(200, volunteer.get("/api/v1/rewards")).<List<String>>path("items.kind"))
                .containsExactly("MATERIAL", "MORAL", "POLICY");
        refused(403, "OUTSIDE_YOUR_AREA", volunteer.get("/api/v1/rewards?areaPath=" + community.path));
    }

    @Test
    void onlyWhatStandsIsRewardedAndNeverOneself() {
        // given
        Somebody other = community.volunteer("李云");
        Somebody self = Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path);
        Map<String, Object> stars =
                Map.of("honoured", person(volunteer.id()), "kind", "MORAL", "what", "奖状", "stars", 1);

        // then
        refused(
                422,
                "REWARD_WITHOUT_BASIS",
                community.head.post(
                        "/api/v1/rewards", Network.with(reward("MORAL", "奖状"), "honoured", person(other.id()))));
        refused(422, "REWARD_WITHOUT_BASIS", community.head.post("/api/v1/rewards", stars));
        refused(422, "WORTH_DOES_NOT_FIT", community.head.post("/api/v1/rewards", reward("MATERIAL", "奖金")));
        refused(403, "NOT_YOUR_OWN_HONOUR", self.post("/api/v1/rewards", reward("MORAL", "奖状")));
        expect(200, community.head.post("/api/v1/honours/" + honour + "/revocation"));
        refused(422, "REWARD_WITHOUT_BASIS", community.head.post("/api/v1/rewards", reward("MORAL", "奖状")));
    }

    private Map<String, Object> reward(String kind, String what, Object... more) {
        return Network.with(
                Network.fields("honoured", person(volunteer.id()), "kind", kind, "what", what, "honourId", honour),
                more);
    }

    private static Map<String, Object> person(UUID id) {
        return Map.of("kind", "PERSON", "id", id);
    }
}
