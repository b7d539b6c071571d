package org.lovebank.volunteer.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;
import static org.lovebank.volunteer.fixture.Network.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class StationTest {

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
    void eachTierSeesItsOwnSubtreeAndNoOther() {
        // given
        UUID organisation = network.organisation("CENTER", "志愿服务中心");
        String grid = network.place("g1", "GRID");
        UUID centre = network.station(organisation, "区中心", "level", "CENTER");
        UUID station = network.station(organisation, "社区站", "parentId", centre);
        UUID point = network.station(organisation, "网格点", "level", "POINT", "areaPath", grid, "parentId", station);
        UUID other = network.station(organisation, "另一站", "parentId", centre);
        UUID team = network.team(organisation, "银发队", "stationId", station);
        expect(
                201,
                community.head.post(
                        "/api/v1/teams/" + team + "/members",
                        fields("volunteerId", community.volunteer("王小桥").id(), "role", "MEMBER")));

        // when
        Response below = community.head.get("/api/v1/stations/" + station + "/network");

        // then
        assertThat(below.<List<String>>path("items.id")).containsExactly(station.toString(), point.toString());
        assertThat(below.<List<Integer>>path("items.depth")).containsExactly(0, 1);
        assertThat(below.<List<Integer>>path("items.teams")).containsExactly(1, 0);
        assertThat(below.<List<Integer>>path("items.members")).containsExactly(1, 0);
        assertThat(community
                        .admin
                        .get("/api/v1/stations/" + centre + "/network")
                        .<List<String>>path("items.id"))
                .containsExactly(centre.toString(), station.toString(), point.toString(), other.toString());
        Somebody inTheGrid = Somebody.with(Roles.STATION_HEAD, grid);
        refused(403, "OUTSIDE_YOUR_AREA", inTheGrid.get("/api/v1/stations/" + station + "/network"));
        assertThat(inTheGrid.get("/api/v1/stations/" + point + "/network").<List<String>>path("items.id"))
                .containsExactly(point.toString());
        refused(404, "NO_SUCH_STATION", community.admin.get("/api/v1/stations/" + UUID.randomUUID() + "/network"));
    }

    @Test
    void aStationHangsBelowAHigherTierOnly() {
        // given
        UUID organisation = network.organisation("CENTER", "志愿服务中心");
        UUID station = network.station(organisation, "社区站");
        Map<String, Object> wanted =
                fields("organisationId", organisation, "areaPath", community.path, "name", "所", "level", "INSTITUTE");

        // when
        Response answer = community.admin.post("/api/v1/stations", with(wanted, "parentId", station));

        // then
        refused(422, "STATION_DOES_NOT_HANG_THERE", answer);
        refused(
                422,
                "UNKNOWN_STATION",
                community.admin.post("/api/v1/stations", with(wanted, "parentId", UUID.randomUUID())));
    }

    @Test
    void aStationHasADoorWithHours() {
        // given
        UUID organisation = network.organisation("STATION_HOST", "居委会");
        Map<String, Object> hours = fields("day", "MONDAY", "from", "09:00:00", "to", "17:30:00");
        UUID station = network.station(
                organisation,
                "服务站",
                "premises",
                fields("address", "山丹街 22 号", "phone", "0931-7551135", "openingHours", List.of(hours)));
        String address = "/api/v1/stations/" + station;

        // when
        Response shown = Somebody.with(Roles.RESIDENT).get(address);

        // then
        assertThat(shown.<String>path("premises.address")).isEqualTo("山丹街 22 号");
        assertThat(shown.<String>path("premises.openingHours[0].from")).startsWith("09:00");
        assertThat(rows.eventTypes(station)).containsExactly("vol.station.changed.v1");
        Map<String, Object> backwards = fields("day", "MONDAY", "from", "18:00:00", "to", "09:00:00");
        refused(
                422,
                "OPENING_HOURS_BACKWARDS",
                community.head.put(
                        address,
                        shown.header("ETag"),
                        fields(
                                "name",
                                "服务站",
                                "status",
                                "OPEN",
                                "premises",
                                fields("openingHours", List.of(backwards)))));
    }

    @Test
    void aClosedStationStaysClosed() {
        // given
        UUID station = network.station(network.organisation("STATION_HOST", "居委会"), "服务站", "planned", true);
        String address = "/api/v1/stations/" + station;
        Response open = community.head.put(
                address, network.tag("stations/" + station), fields("name", "服务站", "status", "OPEN"));

        // when
        Response back = community.head.put(address, open.header("ETag"), fields("name", "服务站", "status", "PLANNED"));

        // then
        expect(200, open);
        refused(409, "STATION_STATE_FORBIDS", back);
        assertThat(back.<List<String>>path("metadata.allowed")).containsExactly("CLOSED");
        refused(412, "CHANGED_MEANWHILE", community.head.put(address, "\"v0\"", fields("name", "站", "status", "OPEN")));
    }

    @Test
    void sixOfSixCertifyUntilALaterLookOrARevocation() {
        // given
        UUID station = network.station(network.organisation("STATION_HOST", "居委会"), "服务站");
        String address = "/api/v1/stations/" + station + "/assessments";
        Response five = community.admin.post(address, fields("assessedOn", "2026-05-01", "verdicts", verdicts(5)));
        assertThat(certified(station)).isNull();

        // when
        Response six = community.admin.post(address, fields("assessedOn", "2026-06-01", "verdicts", verdicts(6)));

        // then
        assertThat(five.<Boolean>path("certified")).isFalse();
        assertThat(five.<Integer>path("met")).isEqualTo(5);
        assertThat(six.<Boolean>path("certified")).isTrue();
        assertThat(certified(station)).isEqualTo("2026-06-01");
        assertThat(rows.events(station).getLast()).contains("\"certified\":true");
        String revocation = address + "/" + id(six) + "/revocation";
        Response revoked = community
                .admin
                .request()
                .header("If-Match", six.header("ETag"))
                .body(fields("reason", "场所已退租"))
                .post(revocation);
        expect(200, revoked);
        assertThat(certified(station)).isNull();
        refused(
                409,
                "ASSESSMENT_REVOKED",
                community
                        .admin
                        .request()
                        .header("If-Match", revoked.header("ETag"))
                        .body(fields("reason", "再次"))
                        .post(revocation));
        assertThat(community.worker.get(address).<List<?>>path("items")).hasSize(2);
    }

    @Test
    void whatIsMetIsShownAndEachStandardIsJudgedOnce() {
        // given
        UUID station = network.station(network.organisation("STATION_HOST", "居委会"), "服务站");
        String address = "/api/v1/stations/" + station + "/assessments";
        List<Map<String, Object>> unshown = new ArrayList<>(verdicts(6));
        unshown.set(2, fields("standard", "TEAM", "met", true));
        List<Map<String, Object>> twice = new ArrayList<>(verdicts(6));
        twice.set(5, fields("standard", "STAFF", "met", false));

        // when
        Response withoutEvidence = community.admin.post(address, fields("verdicts", unshown));

        // then
        refused(422, "EVIDENCE_MISSING", withoutEvidence);
        refused(422, "SIX_STANDARDS_ONCE", community.admin.post(address, fields("verdicts", twice)));
        String tomorrow = LocalDate.now(Time.DAYS).plusDays(1).toString();
        refused(
                422,
                "ASSESSED_IN_THE_FUTURE",
                community.admin.post(address, fields("assessedOn", tomorrow, "verdicts", verdicts(6))));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.CENTER_ADMIN, "cn.elsewhere").post(address, fields("verdicts", verdicts(6))));
    }

    @Test
    void theRollOutIsCountedAgainstItsTargetDays() {
        // given
        UUID organisation = network.organisation("CENTER", "志愿服务中心");
        UUID inTime = network.station(organisation, "一站", "targetOn", "2026-07-01", "planned", true);
        network.station(organisation, "二站", "targetOn", "2026-07-01");
        network.station(organisation, "三站", "targetOn", "2999-01-01");
        network.station(organisation, "四站");
        expect(
                201,
                community.admin.post(
                        "/api/v1/stations/" + inTime + "/assessments",
                        fields("assessedOn", "2026-06-30", "verdicts", verdicts(6))));

        // when
        Response answer = community.head.get("/api/v1/station-roll-out?areaPath=" + community.path);

        // then
        assertThat(List.of(
                        answer.<Integer>path("stations"),
                        answer.<Integer>path("withTarget"),
                        answer.<Integer>path("certified"),
                        answer.<Integer>path("inTime"),
                        answer.<Integer>path("onTheWay"),
                        answer.<Integer>path("overdue")))
                .containsExactly(4, 3, 1, 1, 1, 1);
        assertThat(community
                        .head
                        .get("/api/v1/stations?certified=false&dueBy=2026-07-01&areaPath=" + community.path)
                        .<List<String>>path("items.name"))
                .containsExactly("二站");
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere")
                        .get("/api/v1/station-roll-out?areaPath=" + community.path));
        refused(400, "DAY_UNREADABLE", community.head.get("/api/v1/stations?dueBy=July"));
    }

    @Test
    void aStationHasOneHeadAtATimeAndManyWorkers() {
        // given
        UUID station = network.station(network.organisation("STATION_HOST", "居委会"), "服务站");
        String address = "/api/v1/stations/" + station + "/staff";
        Response head = community.head.post(address, staff(community.resident("王站长"), "HEAD", "FULL_TIME"));
        expect(201, community.head.post(address, staff(community.resident("李干事"), "WORKER", "VILLAGE_GRADUATE")));
        Map<String, Object> second = staff(community.resident("赵站长"), "HEAD", "WESTERN_PLAN");

        // when
        Response two = community.head.post(address, second);

        // then
        expect(201, head);
        refused(409, "HEAD_ALREADY", two);
        String yesterday = LocalDate.now(Time.DAYS).minusDays(1).toString();
        refused(422, "TERM_BACKWARDS", end(address + "/" + id(head), head.header("ETag"), fields("lastOn", yesterday)));
        expect(200, end(address + "/" + id(head), head.header("ETag"), fields()));
        String tomorrow = LocalDate.now(Time.DAYS).plusDays(1).toString();
        expect(201, community.head.post(address, with(second, "fromOn", tomorrow)));
        assertThat(community.worker.get(address).<List<String>>path("items.role"))
                .containsExactly("HEAD", "WORKER", "HEAD");
        refused(
                422,
                "UNKNOWN_STAFF_PERSON",
                community.head.post(
                        address, fields("personId", UUID.randomUUID(), "role", "WORKER", "source", "PART_TIME")));
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(address));
    }

    private String certified(UUID station) {
        return community.head.get("/api/v1/stations/" + station).path("certifiedOn");
    }

    private Response end(String address, String tag, Map<String, Object> ending) {
        return community.head.request().header("If-Match", tag).body(ending).post(address + "/ending");
    }

    private static Map<String, Object> staff(Somebody person, String role, String source) {
        return fields("personId", person.id(), "role", role, "source", source);
    }

    private static List<Map<String, Object>> verdicts(int met) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (String standard : List.of("STAFF", "PREMISES", "TEAM", "RULES", "ACTIVITIES", "RECIPIENTS")) {
            boolean isMet = verdicts.size() < met;
            verdicts.add(fields("standard", standard, "met", isMet, "evidence", isMet ? "现场查验" : ""));
        }
        return verdicts;
    }
}
