package org.lovebank.volunteer.star.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VoiceEvent.ComplaintUpheld;
import org.lovebank.events.VoiceEvent.Upheld;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class StarApplicationTest {

    private static final String APPLICATIONS = "/api/v1/star-applications";

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteerWithAnHourWhereAnHourIsAStar() {
        community = Community.fresh()
                .posting(0)
                .rule("STAR_RATING", Map.of("pack", "SMALL", "thresholdsMinutes", List.of(60, 120, 180, 240, 300)));
        posting(0);
        volunteer = community.volunteer("王小桥");
        served(3);
    }

    @Test
    void everyStepIsTakenByAnotherAndTheStarIsToldToTheBank() {
        // given
        reviewed(5);
        String address = APPLICATIONS + "/" + applied(1);
        Response tooEarly = community.head.post(address + "/review");
        expect(200, community.worker.post(address + "/check"));
        expect(200, community.head.post(address + "/review"));
        Response posted = expect(200, community.head.post(address + "/publication"));

        // when
        Response tooLow = Somebody.with(Roles.CENTER_ADMIN, community.path).post(address + "/award");
        Response awarded = expect(200, community.admin.post(address + "/award"));

        // then
        refused(409, "STAR_STATE_FORBIDS", tooEarly);
        assertThat(tooEarly.<List<String>>path("metadata.allowed")).containsExactly("CHECKED", "REJECTED", "WITHDRAWN");
        Response notice = expect(200, community.head.get("/api/v1/notices/" + posted.path("noticeId")));
        assertThat(notice.<String>path("notice.kind")).isEqualTo("STAR");
        refused(403, "STAR_CERTIFIER_TOO_LOW", tooLow);
        assertThat(awarded.<String>path("state")).isEqualTo("AWARDED");
        assertThat(awarded.<Integer>path("basis.honourMinutes")).isEqualTo(60);
        assertThat(awarded.<Integer>path("basis.scoreTenths")).isEqualTo(50);
        Response rating = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/star-rating"));
        assertThat(rating.<Integer>path("awardedStars")).isEqualTo(1);
        assertThat(rating.<String>path("pack")).isEqualTo("SMALL");
        assertThat(rating.<Integer>path("minutesToNextStar")).isEqualTo(60);
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"awardedStars\":1");
    }

    @Test
    void nobodyTakesTwoStepsOrDecidesAboutTheOwnStar() {
        // given
        reviewed(5);
        String address = APPLICATIONS + "/" + applied(1);
        Somebody self = Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path);

        // then
        refused(403, "STAR_NEEDS_ANOTHER_PERSON", self.post(address + "/check"));
        expect(200, community.head.post(address + "/check"));
        refused(403, "STAR_NEEDS_ANOTHER_PERSON", community.head.post(address + "/review"));
        refused(
                404,
                "NO_SUCH_STAR_APPLICATION",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(address));
        refused(404, "NO_SUCH_STAR_APPLICATION", community.volunteer("李云").post(address + "/withdrawal"));
        expect(200, volunteer.post(address + "/withdrawal"));
    }

    @Test
    void hoursAndPerformanceCountTogetherUnlessTheRuleSaysOtherwise() {
        // given
        String address = APPLICATIONS + "/" + applied(1);
        Response unreviewed = community.worker.post(address + "/check");
        reviewed(3);
        Response low = community.worker.post(address + "/check");

        // when
        rule(0);
        complained();
        Response complained = community.worker.post(address + "/check");

        // then
        refused(422, "STAR_BASIS_SHORT", unreviewed);
        refused(422, "STAR_BASIS_SHORT", low);
        assertThat(low.<Integer>path("metadata.scoreTenths")).isEqualTo(30);
        assertThat(low.<Integer>path("metadata.minutes")).isEqualTo(60);
        refused(422, "STAR_BASIS_SHORT", complained);
        assertThat(complained.<Integer>path("metadata.complaints")).isEqualTo(1);
        Response rejected = expect(200, community.head.post(address + "/rejection", Map.of("reason", "BASIS_SHORT")));
        assertThat(rejected.<String>path("reason")).isEqualTo("BASIS_SHORT");
    }

    @Test
    void starsAreAppliedForInTurnAndOneAtATime() {
        // given
        applied(1);

        // then
        refused(409, "STAR_APPLIED_FOR", volunteer.post(APPLICATIONS, wanted(1)));
        refused(422, "STAR_OUT_OF_TURN", volunteer.post(APPLICATIONS, wanted(2)));
        assertThat(expect(200, volunteer.get(APPLICATIONS)).<List<Object>>path("items"))
                .hasSize(1);
        refused(403, "OUTSIDE_YOUR_AREA", volunteer.get(APPLICATIONS + "?areaPath=" + community.path));
        assertThat(expect(200, community.worker.get(APPLICATIONS + "?state=APPLIED&areaPath=" + community.path))
                        .<List<Object>>path("items"))
                .hasSize(1);
    }

    @Test
    void anUpheldObjectionEndsItAndARunningNoticeHoldsTheAward() {
        // given
        posting(5);
        String address = APPLICATIONS + "/" + publicised();
        String notices =
                "/api/v1/notices/" + expect(200, volunteer.get(address)).<String>path("noticeId");
        Response early = community.admin.post(address + "/award");
        Somebody neighbour = community.resident("赵大妈");
        UUID objection =
                id(expect(201, neighbour.post(notices + "/objections", Map.of("line", 1, "content", "他没有做满这些时间"))));
        Response meanwhile = community.admin.post(address + "/award");

        // when
        expect(
                200,
                community.admin.post(
                        notices + "/objections/" + objection + "/decision", Map.of("upheld", true, "reason", "核实属实")));

        // then
        refused(409, "STAR_NOTICE_NOT_PASSED", early);
        assertThat(early.<String>path("metadata.notice")).isEqualTo("RUNNING");
        assertThat(meanwhile.<String>path("metadata.notice")).isEqualTo("OBJECTED");
        Response ended = expect(200, volunteer.get(address));
        assertThat(ended.<String>path("state")).isEqualTo("REJECTED");
        assertThat(ended.<String>path("reason")).isEqualTo("OBJECTION_UPHELD");
    }

    @Test
    void aNoticeThatWasTakenDownIsPostedAgain() {
        // given
        posting(5);
        String address = APPLICATIONS + "/" + publicised();
        String notice = "/api/v1/notices/" + expect(200, volunteer.get(address)).<String>path("noticeId");

        // when
        expect(200, community.head.post(notice + "/taking-down", Map.of("reason", "错别字")));

        // then
        assertThat(expect(200, volunteer.get(address)).<String>path("state")).isEqualTo("REVIEWED");
        refused(409, "STAR_STATE_FORBIDS", community.admin.post(address + "/award"));
        posting(0);
        expect(200, community.head.post(address + "/publication"));
        expect(200, community.admin.post(address + "/award"));
    }

    @Test
    void aRevokedStarIsGoneByAnotherHandAndIsToldOn() {
        // given
        String address = APPLICATIONS + "/" + publicised();
        expect(200, community.admin.post(address + "/award"));
        Map<String, String> fraud = Map.of("reason", "FRAUD");
        Response same = community.admin.post(address + "/revocation", fraud);

        // when
        expect(200, Somebody.with(Roles.CENTER_ADMIN, "cn").post(address + "/revocation", fraud));

        // then
        refused(403, "STAR_NEEDS_ANOTHER_PERSON", same);
        Response rating = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/star-rating"));
        assertThat(rating.<Integer>path("awardedStars")).isZero();
        assertThat(rating.<Integer>path("honourMinutes")).isEqualTo(60);
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"awardedStars\":0");
        expect(201, volunteer.post(APPLICATIONS, wanted(1)));
    }

    @Test
    void whoReachesAStarIsInvitedOnce() {
        // when
        served(6);
        served(9);

        // then
        assertThat(rows.texts(
                        "select data ->> 'stars' from event_log where type = 'vol.star.invited.v1'"
                                + " and data ->> 'volunteerId' = ? order by 1",
                        volunteer.id().toString()))
                .containsExactly("1", "2", "3");
    }

    @Test
    void thresholdsOfOtherPlacesAreThereToBeAdoptedWithTheirSources() {
        // when
        Response packs = expect(200, volunteer.get("/api/v1/star-packs"));

        // then
        assertThat(packs.<List<Integer>>path("items.find { it.code == 'STAR_MCA' }.thresholdsMinutes"))
                .containsExactly(6000, 18000, 36000, 60000, 90000);
        assertThat(packs.<List<String>>path("items.source")).hasSize(5).doesNotContain("");
        List<Integer> adopted = packs.path("items.find { it.code == 'STAR_XIMEN_STREET' }.thresholdsMinutes");
        community.rule("STAR_RATING", Map.of("pack", "STAR_XIMEN_STREET", "thresholdsMinutes", adopted));
        Response rating = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/star-rating"));
        assertThat(rating.<String>path("pack")).isEqualTo("STAR_XIMEN_STREET");
    }

    private UUID publicised() {
        reviewed(5);
        UUID id = applied(1);
        String address = APPLICATIONS + "/" + id;
        expect(200, community.worker.post(address + "/check"));
        expect(200, community.head.post(address + "/review"));
        expect(200, community.head.post(address + "/publication"));
        return id;
    }

    private UUID applied(int stars) {
        return id(expect(201, volunteer.post(APPLICATIONS, wanted(stars))));
    }

    private Map<String, Object> wanted(int stars) {
        return Map.of("volunteerId", volunteer.id(), "stars", stars);
    }

    private void served(int hoursAgo) {
        Instant from = Instant.now().minus(Duration.ofHours(hoursAgo));
        UUID record =
                claims.recorded(community, Claims.from(community, volunteer.id(), from, 60, UUID.randomUUID(), "A"));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
    }

    private void reviewed(int points) {
        LocalDate today = LocalDate.now(Time.DAYS);
        expect(
                201,
                community.head.post(
                        "/api/v1/volunteers/" + volunteer.id() + "/performance-reviews",
                        Map.of(
                                "year",
                                today.getYear(),
                                "part",
                                today.getMonthValue() <= 6 ? 1 : 2,
                                "points",
                                Map.of(
                                        "DILIGENCE",
                                        points,
                                        "SKILL",
                                        points,
                                        "ATTITUDE",
                                        points,
                                        "DISCIPLINE",
                                        points))));
    }

    private void complained() {
        Instant now = Instant.now();
        claims.arrives(
                new ComplaintUpheld(
                        UUID.randomUUID(),
                        4,
                        new Upheld(
                                "C-1",
                                "COMPLAINT",
                                "LATE",
                                "UPHELD",
                                volunteer.id(),
                                "ASSIGNMENT",
                                UUID.randomUUID(),
                                null,
                                null,
                                community.path,
                                now)),
                now);
    }

    private void rule(int lowestScoreTenths) {
        community.rule(
                "STAR_AWARD",
                Map.of(
                        "lowestScoreTenths",
                        lowestScoreTenths,
                        "scoreMonths",
                        12,
                        "upheldComplaintsAtMost",
                        0,
                        "oneAtATime",
                        true,
                        "certifierLevels",
                        List.of("DISTRICT", "DISTRICT", "CITY", "CITY", "PROVINCE")));
    }

    private void posting(int days) {
        community.rule(
                "NOTICE",
                Map.of(
                        "shownDays",
                        30,
                        "kinds",
                        Map.of("STAR", Map.of("days", days, "workingDays", false, "rule", "a test"))));
    }
}
