package org.lovebank.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;
import static org.lovebank.volunteer.fixture.Network.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class TeamTest {

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    private Community community;
    private Network network;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        network = new Network(community);
    }

    @Test
    void aHeadTeamCarriesTeamsAndHangsBelowNone() {
        // given
        UUID association = network.organisation("ASSOCIATION", "高校志愿者协会");
        UUID general = network.team(association, "高校总队", "kind", "GENERAL");
        UUID below = network.team(association, "爱心助教队", "parentTeamId", general, "kind", "PROFESSIONAL");
        Map<String, Object> wanted = fields("organisationId", association, "name", "第二总队", "kind", "GENERAL");

        // when
        Response general2 = community.head.post("/api/v1/teams", with(wanted, "parentTeamId", general));

        // then
        refused(422, "TEAM_DOES_NOT_HANG_THERE", general2);
        refused(
                422,
                "TEAM_DOES_NOT_HANG_THERE",
                community.head.post(
                        "/api/v1/teams", with(wanted, "kind", "SPECIAL", "name", "队", "parentTeamId", below)));
        assertThat(directory("&parentTeamId=" + general)).containsExactly("爱心助教队");
        assertThat(directory("&kind=GENERAL")).containsExactly("高校总队");
        refused(
                422,
                "UNKNOWN_TEAM",
                community.head.post("/api/v1/teams", with(wanted, "parentTeamId", UUID.randomUUID())));
    }

    @Test
    void theDirectoryIsAskedForLanguagesThemesAndStudios() {
        // given
        UUID host = network.organisation("STATION_HOST", "居委会");
        network.team(host, "卓玛调解室", "languages", List.of("bo", "zh"), "specialty", "MEDIATION");
        UUID studio =
                network.team(host, "巧娘志愿服务队", "kind", "SPECIAL", "hostStudio", "巧娘工作室", "languages", List.of("zh"));

        // when
        List<String> tibetan = directory("&language=bo");

        // then
        assertThat(tibetan).containsExactly("卓玛调解室");
        assertThat(directory("&specialty=MEDIATION")).containsExactly("卓玛调解室");
        assertThat(directory("&kind=SPECIAL&language=zh")).containsExactly("巧娘志愿服务队");
        assertThat(community.head.get("/api/v1/teams/" + studio).<String>path("hostStudio"))
                .isEqualTo("巧娘工作室");
        refused(400, "UNKNOWN_CODE", community.head.get("/api/v1/teams?kind=CLUB"));
    }

    @Test
    void rolesChangeAndThereIsOneLeader() {
        // given
        UUID team = network.team(network.organisation("STATION_HOST", "居委会"), "银发队");
        String members = "/api/v1/teams/" + team + "/members";
        Somebody first = community.volunteer("王小桥");
        expect(201, community.head.post(members, fields("volunteerId", first.id(), "role", "LEADER")));
        Response second = community.head.post(
                members, fields("volunteerId", community.volunteer("李小溪").id(), "role", "MEMBER"));
        String address = members + "/" + id(second);

        // when
        Response leader = community.head.put(address, second.header("ETag"), fields("role", "LEADER"));

        // then
        refused(409, "LEADER_ALREADY", leader);
        Response core = community.head.put(address, second.header("ETag"), fields("role", "CORE"));
        assertThat(core.<String>path("role")).isEqualTo("CORE");
        refused(412, "CHANGED_MEANWHILE", community.head.put(address, second.header("ETag"), fields("role", "MEMBER")));
        Response left = leave(address, core.header("ETag"));
        expect(200, left);
        refused(409, "MEMBERSHIP_OVER", leave(address, left.header("ETag")));
        assertThat(community.head.get("/api/v1/teams/" + team).<Integer>path("members"))
                .isEqualTo(1);
        refused(428, "VERSION_MISSING", community.head.post(address + "/leaving"));
        assertThat(rows.texts(
                        "select count(*) from event_log where subject = ?::uuid and type like '%profile-changed%'",
                        second.<String>path("volunteerId")))
                .containsExactly("2");
    }

    @Test
    void aTeamIsAllocatedByWhoAdministersBothPlaces() {
        // given
        UUID team = network.team(network.organisation("SCHOOL", "大学"), "爱心助教队", "kind", "PROFESSIONAL");
        UUID department = network.organisation("DEPARTMENT", "地税局");
        String grid = network.place("g1", "GRID");
        String address = "/api/v1/teams/" + team + "/allocations";
        Map<String, Object> wanted = fields("areaPath", grid, "orderedById", department);

        // when
        Response sent = community.admin.post(address, wanted);

        // then
        expect(201, sent);
        assertThat(sent.<String>path("orderedById")).isEqualTo(department.toString());
        refused(409, "ALLOCATED_ALREADY", community.admin.post(address, wanted));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.CENTER_ADMIN, grid).post(address, wanted));
        refused(
                422,
                "WRONG_AREA_LEVEL",
                community.admin.post(address, fields("areaPath", network.place(grid, "b1", "BUILDING"))));
        assertThat(community
                        .head
                        .get("/api/v1/team-allocations?areaPath=" + community.path)
                        .<List<String>>path("items.teamId"))
                .containsExactly(team.toString());
        Response ended = community
                .head
                .request()
                .header("If-Match", sent.header("ETag"))
                .body(fields())
                .post(address + "/" + id(sent) + "/ending");
        assertThat(ended.<String>path("state")).isEqualTo("ENDED");
        assertThat(rows.eventTypes(id(sent)))
                .containsExactly("vol.team-allocation.changed.v1", "vol.team-allocation.changed.v1");
    }

    @Test
    void aClosedTeamHasNoMembersAndServesNowhere() {
        // given
        UUID team = network.team(network.organisation("SCHOOL", "大学"), "爱心助教队");
        Somebody volunteer = community.volunteer("王小桥");
        Map<String, Object> member = fields("volunteerId", volunteer.id(), "role", "MEMBER");
        expect(201, community.head.post("/api/v1/teams/" + team + "/members", member));
        String allocations = "/api/v1/teams/" + team + "/allocations";
        expect(201, community.admin.post(allocations, fields("areaPath", community.path)));

        // when
        Response closed = community.head.put(
                "/api/v1/teams/" + team, network.tag("teams/" + team), fields("name", "爱心助教队", "status", "CLOSED"));

        // then
        expect(200, closed);
        assertThat(closed.<Integer>path("members")).isZero();
        assertThat(community.head.get(allocations).<List<String>>path("items.state"))
                .containsExactly("ENDED");
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"teamIds\":[]");
        refused(409, "TEAM_IS_CLOSED", community.head.post("/api/v1/teams/" + team + "/members", member));
        refused(409, "TEAM_IS_CLOSED", community.admin.post(allocations, fields("areaPath", community.path)));
    }

    @Test
    void theCoreConfirmsNobodysOwnHours() {
        // given
        UUID team = network.team(network.organisation("STATION_HOST", "居委会"), "“微笑天使”服务队");
        Somebody core = community.volunteer("王小桥");
        expect(
                201,
                community.head.post(
                        "/api/v1/teams/" + team + "/members", fields("volunteerId", core.id(), "role", "CORE")));
        UUID assignment = UUID.randomUUID();
        claims.arrives(assignment, Claims.hour(community, core.id()));
        String record = rows.texts("select id from service_record where source_id = ?::uuid", assignment.toString())
                .getFirst();

        // when
        Response own = Somebody.is(core.id(), Roles.STATION_WORKER, community.path)
                .post("/api/v1/service-records/" + record + "/confirmation");

        // then
        refused(403, "SEPARATION_OF_DUTIES", own);
        refused(
                403,
                "NOT_ALLOWED",
                Somebody.is(core.id(), Roles.TEAM_CORE, community.path)
                        .post("/api/v1/service-records/" + record + "/confirmation"));
    }

    private List<String> directory(String filter) {
        return expect(200, Somebody.with(Roles.RESIDENT).get("/api/v1/teams?areaPath=" + community.path + filter))
                .path("items.name");
    }

    private Response leave(String address, String tag) {
        return community.head.request().header("If-Match", tag).post(address + "/leaving");
    }
}
