package org.lovebank.volunteer.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class TeamSuggestionTest {

    private Community community;
    private Somebody volunteer;
    private String address;
    private UUID organisation;

    @BeforeEach
    void aVolunteerWhoServesAlone() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        address = "/api/v1/volunteers/" + volunteer.id() + "/team-suggestions";
        organisation = id(expect(
                201,
                community.admin.post(
                        "/api/v1/organisations",
                        Map.of("kind", "STATION_HOST", "name", "社区站", "areaPath", community.path))));
    }

    @Test
    void nothingIsSuggestedToWhoDidNotAgree() {
        // given
        team("维修队", "APPLIANCE_REPAIR");

        // when
        Response without = volunteer.get(address);
        UUID consent = agree();
        Response with = volunteer.get(address);

        // then
        refused(409, "SUGGESTIONS_NOT_WANTED", without);
        assertThat(expect(200, with).<List<String>>path("items.name")).contains("维修队");
        expect(200, volunteer.post("/api/v1/persons/" + volunteer.id() + "/consents/" + consent + "/withdrawal"));
        refused(409, "SUGGESTIONS_NOT_WANTED", volunteer.get(address));
    }

    @Test
    void skillsComeFirstThenWhoIsFreeTogetherAndOnesOwnTeamNever() {
        // given
        agree();
        team("合唱队", "SINGING");
        UUID together = team("巡逻队", "PATROL");
        UUID own = team("自己的队", "APPLIANCE_REPAIR");
        team("维修队", "APPLIANCE_REPAIR");
        join(together, community.volunteer("李云").id());
        join(own, volunteer.id());

        // when
        Response first = expect(200, volunteer.get(address));
        Response second = expect(200, community.worker.get(address));

        // then
        assertThat(first.<List<String>>path("items.name")).startsWith("维修队", "巡逻队", "合唱队");
        assertThat(first.<List<String>>path("items[0].reasons")).containsExactly("AREA", "SKILL");
        assertThat(first.<List<String>>path("items[1].reasons")).containsExactly("AREA", "HOURS");
        assertThat(first.<List<String>>path("items[2].reasons")).containsExactly("AREA");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void whoServesAloneIsToldOfTrainingsToCome() {
        // given
        agree();
        UUID station = id(expect(
                201,
                community.admin.post(
                        "/api/v1/stations",
                        Map.of(
                                "organisationId",
                                organisation,
                                "areaPath",
                                community.path,
                                "name",
                                "服务站",
                                "level",
                                "STATION"))));
        UUID training = id(expect(
                201,
                community.head.post(
                        "/api/v1/trainings",
                        Map.of("areaPath", community.path, "topic", "SAFETY", "title", "安全培训", "minutes", 60))));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        expect(
                201,
                community.head.post(
                        "/api/v1/trainings/" + training + "/sessions",
                        Map.of("stationId", station, "startsAt", tomorrow.toString())));

        // when
        Response told = expect(200, volunteer.get(address));

        // then
        assertThat(told.<List<String>>path("trainings.title")).containsExactly("安全培训");
        assertThat(told.<String>path("trainings[0].startsAt")).isEqualTo(tomorrow.toString());
    }

    @Test
    void othersSeeNoSuggestions() {
        // given
        agree();

        // when
        Response other = community.volunteer("李云").get(address);
        Response elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(address);

        // then
        refused(404, "NO_SUCH_VOLUNTEER", other);
        refused(404, "NO_SUCH_VOLUNTEER", elsewhere);
    }

    private UUID agree() {
        return id(expect(
                201,
                volunteer.post(
                        "/api/v1/persons/" + volunteer.id() + "/consents",
                        Invented.consent("TEAM_SUGGESTIONS", "OPTIONAL"))));
    }

    private UUID team(String name, String specialty) {
        return id(expect(
                201,
                community.head.post(
                        "/api/v1/teams",
                        Map.of(
                                "organisationId",
                                organisation,
                                "name",
                                name,
                                "kind",
                                "COMMUNITY",
                                "specialty",
                                specialty))));
    }

    private void join(UUID team, UUID member) {
        expect(
                201,
                community.head.post(
                        "/api/v1/teams/" + team + "/members", Map.of("volunteerId", member, "role", "MEMBER")));
    }
}
