package org.lovebank.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class NetworkTest {

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void anOrganisationHostsAStationAndTheStationATeam() {
        // given
        UUID organisation = organisation("22街区社区居委会");
        UUID station = station(organisation);

        // when
        Response team = team(organisation, station, "“微笑天使”志愿者救助服务队");

        // then
        expect(201, team);
        assertThat(team.<String>path("areaPath")).isEqualTo(community.path);
        assertThat(team.<Integer>path("members")).isZero();
        assertThat(rows.eventTypes(organisation)).containsExactly("vol.organisation.changed.v1");
        assertThat(rows.eventTypes(id(team))).containsExactly("vol.team.changed.v1");
        Somebody anybody = Somebody.with(Roles.RESIDENT);
        assertThat(anybody.get("/api/v1/organisations?areaPath=" + community.path)
                        .<List<String>>path("items.name"))
                .containsExactly("22街区社区居委会");
        assertThat(anybody.get("/api/v1/stations?areaPath=" + community.path).<List<String>>path("items.level"))
                .containsExactly("STATION");
        expect(200, anybody.get("/api/v1/stations/" + station));
        expect(200, anybody.get("/api/v1/organisations/" + organisation));
    }

    @Test
    void membersAreCountedAndMatchingHearsOfThem() {
        // given
        UUID organisation = organisation("22街区社区居委会");
        UUID team = id(expect(201, team(organisation, station(organisation), "银发队")));
        Somebody volunteer = community.volunteer("王小桥");
        Map<String, Object> member = Map.of("volunteerId", volunteer.id(), "role", "CORE");
        Response joined = community.head.post("/api/v1/teams/" + team + "/members", member);

        // when
        Response again = community.head.post("/api/v1/teams/" + team + "/members", member);

        // then
        expect(201, joined);
        refused(409, "ALREADY_MEMBER", again);
        assertThat(community.head.get("/api/v1/teams/" + team).<Integer>path("members"))
                .isEqualTo(1);
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"teamIds\":[\"" + team + "\"]");
        assertThat(rows.eventTypes(volunteer.id()).getLast()).isEqualTo("vol.volunteer.profile-changed.v1");
        assertThat(community.head.get("/api/v1/teams/" + team + "/members").<List<String>>path("items.role"))
                .containsExactly("CORE");
    }

    @Test
    void aNameIsTakenOnceAtAPlace() {
        // given
        organisation("居委会");

        // when
        Response answer = admit("居委会");

        // then
        refused(409, "ORGANISATION_NAME_TAKEN", answer);
    }

    @Test
    void whatIsUnknownIsNamed() {
        // given
        UUID nobody = UUID.randomUUID();

        // when
        Response station = community.head.post(
                "/api/v1/stations",
                Map.of("organisationId", nobody, "areaPath", community.path, "name", "站", "level", "STATION"));
        Response team = community.head.get("/api/v1/teams/" + nobody);

        // then
        refused(422, "UNKNOWN_ORGANISATION", station);
        refused(404, "NO_SUCH_TEAM", team);
    }

    @Test
    void theNetworkOfOtherAreasIsNotYoursToBuild() {
        // given
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // when
        Response answer = elsewhere.post(
                "/api/v1/organisations", Map.of("kind", "CENTER", "name", "中心", "areaPath", community.path));

        // then
        refused(403, "OUTSIDE_YOUR_AREA", answer);
    }

    private Response admit(String name) {
        return community.head.post(
                "/api/v1/organisations", Map.of("kind", "STATION_HOST", "name", name, "areaPath", community.path));
    }

    private UUID organisation(String name) {
        return id(expect(201, admit(name)));
    }

    private UUID station(UUID organisation) {
        return id(expect(
                201,
                community.head.post(
                        "/api/v1/stations",
                        Map.of(
                                "organisationId",
                                organisation,
                                "areaPath",
                                community.path,
                                "name",
                                "22街区志愿服务站",
                                "level",
                                "STATION"))));
    }

    private Response team(UUID organisation, UUID station, String name) {
        return community.head.post(
                "/api/v1/teams",
                Map.of("organisationId", organisation, "stationId", station, "name", name, "kind", "COMMUNITY"));
    }
}
