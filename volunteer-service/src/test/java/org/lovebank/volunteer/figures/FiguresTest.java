package org.lovebank.volunteer.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.TaskEvent.AssignmentStateChanged;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What the documents quote as figures is counted from rows; groups too small to hide in are not shown. */
@QuarkusTest
@TheRegistry
class FiguresTest {

    @Inject
    Claims claims;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh().posting(0);
    }

    @Test
    void volunteersAreCountedByOccupationAndSmallGroupsAreHidden() {
        // given
        smallest(3);
        occupied("UNIVERSITY_STUDENT", 4);
        occupied("CIVIL_SERVANT", 2);
        occupied("RETIRED", 3);

        // when
        Response figures = volunteers("groupBy=OCCUPATION");

        // then
        assertThat(figures.<Integer>path("places[0].registered.count")).isEqualTo(9);
        assertThat(figures.<Integer>path("places[0].groups.UNIVERSITY_STUDENT.count"))
                .isEqualTo(4);
        assertThat(figures.<Boolean>path("places[0].groups.CIVIL_SERVANT.hidden"))
                .isTrue();
        assertThat(figures.<Integer>path("places[0].groups.CIVIL_SERVANT.count"))
                .isNull();
    }

    @Test
    void oneHiddenGroupTakesTheNextSmallestAlongOrTheRestWouldTellIt() {
        // given
        smallest(3);
        occupied("UNIVERSITY_STUDENT", 4);
        occupied("CIVIL_SERVANT", 2);
        occupied("RETIRED", 3);

        // when
        Response figures = volunteers("groupBy=OCCUPATION");

        // then
        assertThat(figures.<Boolean>path("places[0].groups.RETIRED.hidden")).isTrue();
        assertThat(figures.<Boolean>path("places[0].groups.UNIVERSITY_STUDENT.hidden"))
                .isFalse();
    }

    @Test
    void twoOfADefaultCommunityAreNotEvenATotal() {
        // given
        community.volunteer("王小桥");
        community.volunteer("李小河");

        // when
        Response figures = volunteers("groupBy=STATUS");

        // then
        assertThat(figures.<Boolean>path("places[0].registered.hidden")).isTrue();
        assertThat(figures.asString()).doesNotContain("\"count\":2");
    }

    @Test
    void theLeadersWhoRegisteredFirstAreCountedByIdentity() {
        // given
        smallest(1);
        identified("COMMUNITY_WORKER");
        identified("RESIDENT");

        // when
        Response figures = volunteers("groupBy=IDENTITY");

        // then
        assertThat(figures.<Integer>path("places[0].groups.COMMUNITY_WORKER.count"))
                .isEqualTo(1);
        assertThat(figures.<Integer>path("places[0].groups.RESIDENT.count")).isEqualTo(1);
    }

    @Test
    void theRegistrationRateIsPerHundredResidents() {
        // given
        smallest(1);
        String district = "d" + UUID.randomUUID().toString().substring(0, 12);
        expect(
                201,
                community.admin.post(
                        "/api/v1/areas",
                        Map.of(
                                "parentPath",
                                community.path,
                                "code",
                                district,
                                "level",
                                "GRID",
                                "name",
                                "一网格",
                                "profile",
                                Map.of("residents", 8))));
        String grid = community.path + "." + district;
        expect(
                201,
                community.worker.post(
                        "/api/v1/volunteers", Invented.volunteer(Invented.person("王小桥"), grid, "ONSITE")));
        accepted();

        // when
        Response figures =
                expect(200, community.worker.get("/api/v1/stats/volunteers?level=GRID&areaPath=" + community.path));

        // then
        assertThat(figures.<List<String>>path("places.areaPath")).containsExactly(grid);
        assertThat(figures.<Integer>path("places[0].residents")).isEqualTo(8);
        assertThat(figures.<Float>path("places[0].registrationPercent")).isEqualTo(12.5f);
    }

    @Test
    void whoServedIsActiveAndTheMonthTellsWhatWasDone() {
        // given
        smallest(1);
        Somebody one = community.volunteer("王小桥");
        community.volunteer("李小河");
        UUID record = claims.recorded(community, Claims.hour(community, one.id()));
        Response before = activity();
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));

        // when
        Response after = activity();

        // then
        assertThat(before.<Integer>path("places[0].active.count")).isEqualTo(0);
        assertThat(after.<Integer>path("places[0].registered.count")).isEqualTo(2);
        assertThat(after.<Integer>path("places[0].active.count")).isEqualTo(1);
        assertThat(after.<Float>path("places[0].activePercent")).isEqualTo(50.0f);
        assertThat(after.<Integer>path("places[0].records")).isEqualTo(1);
        assertThat(after.<Integer>path("places[0].minutes")).isEqualTo(60);
        assertThat(after.<Integer>path("places[0].visits")).isEqualTo(1);
        assertThat(after.<Integer>path("places[0].solved")).isEqualTo(1);
        assertThat(after.<Float>path("places[0].participationPercent")).isEqualTo(50.0f);
    }

    @Test
    void whoseRecordWasVoidedIsNotActiveAnyMore() {
        // given
        smallest(1);
        Somebody one = community.volunteer("王小桥");
        UUID record = claims.recorded(community, Claims.hour(community, one.id()));
        String address = "/api/v1/service-records/" + record;
        expect(200, community.worker.post(address + "/confirmation"));
        Response counted = activity();

        // when
        expect(200, community.head.post(address + "/voiding", Map.of("reason", "FRAUD")));
        expect(200, Somebody.with(Roles.STATION_HEAD, community.path).post(address + "/voiding-approval"));

        // then
        assertThat(counted.<Integer>path("places[0].active.count")).isEqualTo(1);
        assertThat(activity().<Integer>path("places[0].active.count")).isEqualTo(0);
    }

    @Test
    void ofTheOffersThatWereAnsweredSomeWereAccepted() {
        // given
        Somebody one = community.volunteer("王小桥");
        Instant at = Instant.now().minus(Duration.ofHours(3));
        offered(one, at, "ACCEPTED", "CONFIRMED");
        offered(one, at, "ACCEPTED", "WITHDRAWN");
        offered(one, at, "DECLINED");
        offered(one, at, "TIMEOUT");
        offered(one, at);

        // when
        Response figures = activity();

        // then
        assertThat(figures.<Integer>path("places[0].acceptance.offered")).isEqualTo(4);
        assertThat(figures.<Integer>path("places[0].acceptance.accepted")).isEqualTo(2);
        assertThat(figures.<Float>path("places[0].acceptance.acceptedPercent")).isEqualTo(50.0f);
    }

    private void offered(Somebody volunteer, Instant at, String... states) {
        UUID assignment = UUID.randomUUID();
        claims.arrives(
                new AssignmentStateChanged(assignment, 1, UUID.randomUUID(), null, volunteer.id(), "OFFERED", at), at);
        long version = 2;
        for (String state : states) {
            claims.arrives(
                    new AssignmentStateChanged(
                            assignment, version++, UUID.randomUUID(), null, volunteer.id(), state, at),
                    at);
        }
    }

    @Test
    void aLevelOrGroupThatThereIsNotIsSaid() {
        refused(400, "UNKNOWN_CODE", community.worker.get("/api/v1/stats/volunteers?level=MOON"));
        refused(400, "UNKNOWN_CODE", community.worker.get("/api/v1/stats/volunteers?groupBy=NAME"));
        refused(422, "UNKNOWN_AREA", community.worker.get("/api/v1/stats/activity?areaPath=cn.nowhere-at-all"));
    }

    private void smallest(int group) {
        community.rule("STATISTICS", Map.of("smallestGroup", group, "activeDays", 90));
    }

    private void occupied(String occupation, int times) {
        for (int i = 0; i < times; i++) {
            Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
            wanted.put("occupation", occupation);
            wanted.put("consents", List.of(Invented.consent("VOLUNTEER_FILE", "OPTIONAL")));
            accept(Community.id(expect(201, community.worker.post("/api/v1/volunteers", wanted))));
        }
    }

    private void identified(String identity) {
        Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
        wanted.put("identityTypes", List.of(identity));
        accept(Community.id(expect(201, community.worker.post("/api/v1/volunteers", wanted))));
    }

    private void accepted() {
        List<String> ids = expect(200, community.worker.get("/api/v1/volunteers?areaPath=" + community.path))
                .path("items.id");
        ids.forEach(id -> accept(UUID.fromString(id)));
    }

    private void accept(UUID id) {
        expect(
                201,
                community.worker.post(
                        "/api/v1/volunteers/" + id + "/charter-acceptances",
                        Map.of("documentVersion", "2026-1", "channel", "ONSITE")));
    }

    private Response volunteers(String filter) {
        return expect(200, community.worker.get("/api/v1/stats/volunteers?areaPath=" + community.path + "&" + filter));
    }

    private Response activity() {
        String month = YearMonth.from(Instant.now().minus(Duration.ofHours(3)).atZone(Time.DAYS))
                .toString();
        return expect(
                200, community.worker.get("/api/v1/stats/activity?areaPath=" + community.path + "&month=" + month));
    }
}
