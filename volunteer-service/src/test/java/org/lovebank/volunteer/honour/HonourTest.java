package org.lovebank.volunteer.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class HonourTest {

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
    void honoursOfTeamsAndPersonsHaveLevelAndIssuerAndASecondPersonConfirms() {
        // given
        UUID organisation = network.organisation("ASSOCIATION", "抚顺社区志愿者协会");
        UUID team = network.team(organisation, "王殿海党员服务队");
        Somebody volunteer = community.volunteer("王殿海");
        UUID ofTeam = note("TEAM", team, "全国优秀社区志愿服务队", "NATIONAL", "中国社区志愿服务协会");
        UUID ofPerson = note("PERSON", volunteer.id(), "龙江好人", "PROVINCE", "黑龙江省文明办");

        // when
        Response early = community.worker.post("/api/v1/honours/" + ofTeam + "/confirmation");
        Response own = Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path)
                .post("/api/v1/honours/" + ofPerson + "/confirmation");
        expect(200, community.head.post("/api/v1/honours/" + ofTeam + "/confirmation"));
        expect(200, community.head.post("/api/v1/honours/" + ofPerson + "/confirmation"));

        // then
        refused(403, "NOT_ALLOWED", early);
        refused(403, "NOT_YOUR_OWN_HONOUR", own);
        Somebody stranger = Somebody.with(Roles.RESIDENT, "cn.elsewhere");
        String list = "/api/v1/honours?areaPath=" + community.path;
        assertThat(expect(200, stranger.get(list)).<List<String>>path("items.title"))
                .containsExactly("全国优秀社区志愿服务队");
        assertThat(expect(200, community.worker.get(list)).<List<String>>path("items.title"))
                .containsExactly("全国优秀社区志愿服务队", "龙江好人");
        refused(404, "NO_SUCH_HONOUR", stranger.get("/api/v1/honours/" + ofPerson));
        Response dossier = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/dossier"));
        assertThat(dossier.<List<String>>path("parts.honours.issuer")).containsExactly("黑龙江省文明办");
        assertThat(rows.events(ofPerson).toString()).contains("CONFIRMED").doesNotContain("龙江");
    }

    @Test
    void aFamilysHonourStandsInTheDossierOfWhoLivesThere() {
        // given
        String building = network.place("b1", "BUILDING");
        Somebody mother = community.volunteer("李大姐");
        UUID household = id(expect(
                201,
                community.worker.post(
                        "/api/v1/residences",
                        Map.of("areaPath", building, "address", "3单元301", "memberIds", List.of(mother.id())))));
        UUID honour = note("FAMILY", household, "文明家庭", "STREET", "夺底街道");

        // when
        expect(200, community.head.post("/api/v1/honours/" + honour + "/confirmation"));

        // then
        Response dossier = expect(200, mother.get("/api/v1/volunteers/" + mother.id() + "/dossier"));
        assertThat(dossier.<List<String>>path("parts.honours.title")).containsExactly("文明家庭");
        assertThat(dossier.<String>path("parts.honours[0].honoured.kind")).isEqualTo("FAMILY");
    }

    @Test
    void whatIsNotedTwiceOrTooEarlyOrByTheWrongHandIsRefused() {
        // given
        UUID person = community.volunteer("张三").id();
        UUID honour = note("PERSON", person, "身边好人", "CITY", "市文明办");
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");
        Map<String, Object> again = honour("PERSON", person, "身边好人", "CITY", "市文明办", LocalDate.of(2025, 5, 1));
        Map<String, Object> tomorrow = honour(
                "PERSON",
                person,
                "身边好人",
                "CITY",
                "市文明办",
                LocalDate.now(Time.DAYS).plusDays(1));
        Somebody both = Somebody.with(Roles.STATION_HEAD, community.path);
        UUID own = id(expect(
                201,
                both.post(
                        "/api/v1/honours",
                        honour("PERSON", person, "最美居民", "STREET", "街道", LocalDate.of(2025, 1, 1)))));

        // then
        refused(409, "HONOURED_ALREADY", community.worker.post("/api/v1/honours", again));
        refused(422, "HONOURED_IN_THE_FUTURE", community.worker.post("/api/v1/honours", tomorrow));
        refused(403, "OUTSIDE_YOUR_AREA", elsewhere.post("/api/v1/honours", again));
        refused(404, "NO_SUCH_HONOUR", elsewhere.post("/api/v1/honours/" + honour + "/confirmation"));
        refused(403, "HONOUR_NEEDS_SECOND_PERSON", both.post("/api/v1/honours/" + own + "/confirmation"));
        expect(200, community.head.post("/api/v1/honours/" + honour + "/revocation"));
        Response over = community.head.post("/api/v1/honours/" + honour + "/confirmation");
        refused(409, "HONOUR_STATE_FORBIDS", over);
        assertThat(over.<List<String>>path("metadata.allowed")).isEmpty();
        expect(201, community.worker.post("/api/v1/honours", again));
    }

    private UUID note(String kind, UUID honoured, String title, String level, String issuer) {
        return id(expect(
                201,
                community.worker.post(
                        "/api/v1/honours", honour(kind, honoured, title, level, issuer, LocalDate.of(2025, 5, 1)))));
    }

    private static Map<String, Object> honour(
            String kind, UUID honoured, String title, String level, String issuer, LocalDate on) {
        return Map.of(
                "honoured", Map.of("kind", kind, "id", honoured),
                "title", title,
                "level", level,
                "issuer", issuer,
                "honouredOn", on.toString());
    }
}
