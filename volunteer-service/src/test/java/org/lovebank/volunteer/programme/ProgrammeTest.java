package org.lovebank.volunteer.programme;

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
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ProgrammeTest {

    @Inject
    Rows rows;

    private Community community;
    private Network network;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        network = new Network(community);
    }

    @Test
    void aProgrammeHasPillarsAndCountsWhatBelongsToThem() {
        // given
        UUID owner = network.organisation("STATION_HOST", "居委会");
        UUID station = network.station(owner, "服务站");
        UUID team = network.team(owner, "巡逻队", "stationId", station);
        expect(
                201,
                community.head.post(
                        "/api/v1/teams/" + team + "/members",
                        fields("volunteerId", community.volunteer("王小桥").id(), "role", "MEMBER")));
        Response programme = make(owner, text());
        String belongings = "/api/v1/programmes/" + id(programme) + "/belongings";
        Map<String, Object> wanted = fields("kind", "TEAM", "subjectId", team, "pillar", "SAFETY");
        Response belonging = community.head.post(belongings, wanted);
        expect(201, community.head.post(belongings, fields("kind", "STATION", "subjectId", station)));

        // when
        Response shown = Somebody.with(Roles.RESIDENT).get("/api/v1/programmes/" + id(programme));

        // then
        expect(201, belonging);
        assertThat(shown.<List<String>>path("pillars.layer"))
                .containsExactly("ACTION", "GUARANTEE", "GUARANTEE", "GUARANTEE");
        assertThat(shown.<List<Integer>>path("pillars.figures.teams")).containsExactly(1, 0, 0, 0);
        assertThat(shown.<List<Integer>>path("pillars.figures.members")).containsExactly(1, 0, 0, 0);
        assertThat(shown.<Integer>path("figures.stations")).isEqualTo(1);
        assertThat(shown.<Integer>path("figures.members")).isEqualTo(1);
        refused(409, "BELONGS_ALREADY", community.head.post(belongings, wanted));
        refused(422, "NO_SUCH_PILLAR", community.head.post(belongings, with(wanted, "pillar", "NONE")));
        Response ended = community
                .head
                .request()
                .header("If-Match", belonging.header("ETag"))
                .body(fields())
                .post(belongings + "/" + id(belonging) + "/ending");
        assertThat(ended.<String>path("state")).isEqualTo("ENDED");
        assertThat(community.head.get(belongings).<List<String>>path("items.kind"))
                .containsExactly("TEAM", "STATION");
    }

    @Test
    void programmesAreFoundByTagAndOrigin() {
        // given
        UUID owner = network.organisation("STATION_HOST", "居委会");
        UUID city = network.organisation("DEPARTMENT", "市民政局");
        Map<String, Object> policy =
                fields("title", "关于进一步做好新形势下社区志愿服务工作的意见", "issuer", "十部委", "issuedOn", "2005-10-20");
        Response programme = make(
                owner,
                with(
                        text(),
                        "tags",
                        List.of("五五工作法", "135"),
                        "originLevel",
                        "CITY",
                        "originId",
                        city,
                        "policy",
                        policy));
        make(owner, with(text(), "name", "八个一"));
        String list = "/api/v1/programmes?areaPath=" + community.path;

        // when
        Response tagged = Somebody.with(Roles.RESIDENT).get(list + "&tag=五五工作法");

        // then
        expect(201, programme);
        assertThat(tagged.<List<String>>path("items.id"))
                .containsExactly(id(programme).toString());
        assertThat(tagged.<String>path("items[0].policy.issuer")).isEqualTo("十部委");
        assertThat(community.head.get(list + "&originLevel=CITY").<List<String>>path("items.originId"))
                .containsExactly(city.toString());
        assertThat(community.head.get(list).<List<String>>path("items.name")).containsExactly("135", "八个一");
        assertThat(rows.eventTypes(id(programme))).containsExactly("vol.programme.changed.v1");
        refused(400, "UNKNOWN_CODE", community.head.get(list + "&originLevel=MOON"));
    }

    @Test
    void howAProgrammeWasAdjustedStaysOnFile() {
        // given
        Response programme = make(network.organisation("STATION_HOST", "居委会"), text());
        String address = "/api/v1/programmes/" + id(programme);
        Map<String, Object> edit = fields("status", "RUNNING", "text", with(text(), "summary", "第二版"));

        // when
        expect(200, community.head.put(address, programme.header("ETag"), edit));

        // then
        Response revisions = expect(200, Somebody.with(Roles.RESIDENT).get(address + "/revisions"));
        assertThat(revisions.<List<Integer>>path("items.number")).containsExactly(0, 1);
        assertThat(revisions.<String>path("items[1].summary")).isEqualTo("第二版");
        assertThat(revisions.<String>path("items[1].changedBy"))
                .isEqualTo(community.head.id().toString());
        refused(404, "NO_SUCH_PROGRAMME", community.head.get("/api/v1/programmes/" + UUID.randomUUID() + "/revisions"));
    }

    @Test
    void whatHasEndedTakesNothingIn() {
        // given
        UUID owner = network.organisation("STATION_HOST", "居委会");
        Response programme = make(owner, text());
        String address = "/api/v1/programmes/" + id(programme);
        Map<String, Object> edit = fields("status", "ENDED", "text", text());
        Response ended = community.head.put(address, programme.header("ETag"), edit);

        // when
        Response late =
                community.head.post(address + "/belongings", fields("kind", "ORGANISATION", "subjectId", owner));

        // then
        expect(200, ended);
        refused(409, "PROGRAMME_ENDED", late);
        refused(412, "CHANGED_MEANWHILE", community.head.put(address, programme.header("ETag"), edit));
        refused(404, "NO_SUCH_PROGRAMME", community.head.get("/api/v1/programmes/" + UUID.randomUUID()));
    }

    @Test
    void pillarsHaveCodesOfTheirOwnAndProgrammesAnOrderOfDays() {
        // given
        UUID owner = network.organisation("STATION_HOST", "居委会");
        Map<String, Object> pillar = fields("layer", "ACTION", "code", "JOY", "name", "乐民");

        // when
        Response twice = make(owner, with(text(), "pillars", List.of(pillar, pillar)));

        // then
        refused(422, "PILLAR_TWICE", twice);
        refused(
                422,
                "PROGRAMME_RUNS_BACKWARDS",
                make(owner, with(text(), "fromOn", "2026-02-01", "toOn", "2026-01-01")));
        refused(400, "INVALID_INPUT", make(owner, with(text(), "fromOn", "+999999999-12-31")));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere")
                        .post(
                                "/api/v1/programmes",
                                fields("code", "X1", "ownerId", owner, "areaPath", community.path, "text", text())));
    }

    private Response make(UUID owner, Map<String, Object> text) {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return community.head.post(
                "/api/v1/programmes", fields("code", code, "ownerId", owner, "areaPath", community.path, "text", text));
    }

    private static Map<String, Object> text() {
        return fields(
                "name",
                "135",
                "pillars",
                List.of(
                        fields("layer", "ACTION", "code", "SAFETY", "name", "安民行动"),
                        fields("layer", "GUARANTEE", "code", "ORGANISATION", "name", "组织保障"),
                        fields("layer", "GUARANTEE", "code", "NEED", "name", "需求保障"),
                        fields("layer", "GUARANTEE", "code", "SYSTEM", "name", "制度保障")));
    }
}
