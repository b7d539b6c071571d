package org.lovebank.volunteer.annualassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class AnnualAssessmentTest {

    private static final String ASSESSMENTS = "/api/v1/annual-assessments";

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    private Community community;
    private Somebody diligent;
    private Somebody idle;
    private int year;

    @BeforeEach
    void twoVolunteersOfWhomOneServed() {
        community = Community.fresh().posting(0);
        diligent = community.volunteer("王小桥");
        idle = community.volunteer("李云");
        LocalDate today = LocalDate.now(Time.DAYS);
        year = today.getYear();
        cutOff(today);
        posting(0);
        UUID record = claims.recorded(
                community,
                Claims.from(community, diligent.id(), Instant.now().minusSeconds(7200), 60, UUID.randomUUID(), "A"));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        LocalDate servedOn = LocalDate.ofInstant(Instant.now().minusSeconds(7200), Time.DAYS);
        expect(
                201,
                community.head.post(
                        "/api/v1/volunteers/" + diligent.id() + "/performance-reviews",
                        Map.of(
                                "year",
                                servedOn.getYear(),
                                "part",
                                servedOn.getMonthValue() <= 6 ? 1 : 2,
                                "points",
                                Map.of("DILIGENCE", 5, "SKILL", 5, "ATTITUDE", 5, "DISCIPLINE", 4))));
    }

    @Test
    void onTheCutOffDayASnapshotIsTakenAndTheBestAreReportedUpward() {
        // given
        Response made = expect(201, community.head.post(ASSESSMENTS, wanted()));
        String address = ASSESSMENTS + "/" + id(made);
        Response early = community.admin.post(address + "/commendation", commendation(diligent.id()));
        Response publicised = expect(200, community.head.post(address + "/publication"));

        // when
        Response reported = expect(200, community.head.post(address + "/report"));
        Response below = community.head.post(address + "/commendation", commendation(diligent.id()));
        Response wrong = community.admin.post(address + "/commendation", commendation(idle.id()));
        Response commended = expect(200, community.admin.post(address + "/commendation", commendation(diligent.id())));

        // then
        assertThat(made.<Integer>path("assessed")).isEqualTo(2);
        assertThat(made.<Integer>path("excellent")).isEqualTo(1);
        refused(409, "ASSESSMENT_STATE_FORBIDS", early);
        assertThat(early.<List<String>>path("metadata.allowed")).containsExactly("PUBLICISED", "REPORTED");
        assertThat(publicised.<String>path("state")).isEqualTo("PUBLICISED");
        assertThat(reported.<String>path("reportedTo")).isEqualTo("cn");
        refused(403, "NOT_ALLOWED", below);
        refused(422, "NOT_REPORTED_AS_EXCELLENT", wrong);
        assertThat(commended.<String>path("state")).isEqualTo("COMMENDED");
        Response best = expect(200, community.admin.get(address + "/lines?excellent=true"));
        assertThat(best.<List<String>>path("items.volunteerId"))
                .containsExactly(diligent.id().toString());
        assertThat(best.<Integer>path("items[0].minutes")).isEqualTo(60);
        assertThat(best.<Integer>path("items[0].scoreTenths")).isEqualTo(48);
        Response dossier = expect(200, diligent.get("/api/v1/volunteers/" + diligent.id() + "/dossier"));
        assertThat(dossier.<List<String>>path("parts.honours.title")).containsExactly("年度优秀志愿者");
        assertThat(dossier.<List<Boolean>>path("parts.annualAssessments.excellent"))
                .containsExactly(true);
        assertThat(expect(200, community.admin.get(ASSESSMENTS + "?state=COMMENDED&areaPath=" + community.path))
                        .<List<Object>>path("items"))
                .hasSize(1);
    }

    @Test
    void whomAnObjectionWasRightAgainstIsNeitherReportedNorCommended() {
        // given
        posting(3);
        String address = ASSESSMENTS + "/" + id(expect(201, community.head.post(ASSESSMENTS, wanted())));
        Response never = community.head.post(address + "/report");
        String notice =
                expect(200, community.head.post(address + "/publication")).path("noticeId");
        Response posted = expect(200, community.worker.get("/api/v1/notices/" + notice));
        Response running = community.head.post(address + "/report");
        String objections = "/api/v1/notices/" + notice + "/objections";
        UUID objection =
                id(expect(201, community.resident("赵小溪").post(objections, Map.of("line", 1, "content", "未曾服务"))));
        Response objected = community.head.post(address + "/report");

        // when
        expect(
                200,
                community.admin.post(
                        objections + "/" + objection + "/decision", Map.of("upheld", true, "reason", "核对属实")));

        // then
        notPassed("NEVER_POSTED", never);
        notPassed("RUNNING", running);
        notPassed("OBJECTED", objected);
        assertThat(posted.<List<String>>path("lines.items.name")).containsExactly("王**");
        assertThat(posted.<Integer>path("lines.items[0].amount")).isEqualTo(60);
        assertThat(posted.<String>path("notice.kind")).isEqualTo("ASSESSMENT");
        assertThat(posted.<String>path("notice.title")).isEqualTo(year + "年度志愿服务考核优秀人员公示");
        refused(422, "NOBODY_EXCELLENT", community.head.post(address + "/publication"));
        expect(200, community.head.post(address + "/report"));
        refused(
                422,
                "NOT_REPORTED_AS_EXCELLENT",
                community.admin.post(address + "/commendation", commendation(diligent.id())));
    }

    @Test
    void aNoticeThatIsTakenDownIsPostedAgain() {
        // given
        String address = ASSESSMENTS + "/" + id(expect(201, community.head.post(ASSESSMENTS, wanted())));
        String notice =
                expect(200, community.head.post(address + "/publication")).path("noticeId");

        // when
        expect(200, community.head.post("/api/v1/notices/" + notice + "/taking-down", Map.of("reason", "标题有误")));

        // then
        Response fell = expect(200, community.head.get(address));
        assertThat(fell.<String>path("state")).isEqualTo("MADE");
        assertThat(fell.<Object>path("noticeId")).isNull();
        notPassed("NEVER_POSTED", community.head.post(address + "/report"));
        refused(404, "NO_SUCH_ANNUAL_ASSESSMENT", Community.fresh().head.post(address + "/publication"));
        Response again = expect(200, community.head.post(address + "/publication"));
        assertThat(again.<String>path("noticeId")).isNotEqualTo(notice);
        expect(200, community.head.post(address + "/report"));
        Response twice = community.head.post(address + "/publication");
        refused(409, "ASSESSMENT_STATE_FORBIDS", twice);
        assertThat(twice.<List<String>>path("metadata.allowed")).containsExactly("COMMENDED");
        assertThat(rows.texts(
                        "select data ->> 'state' from event_log where subject = ?::uuid order by version",
                        again.<String>path("id")))
                .containsExactly("MADE", "PUBLICISED", "MADE", "PUBLICISED", "REPORTED");
    }

    @Test
    void whatIsAtTheTopOfTheTreeIsReportedToNobody() {
        // given
        Response whole = expect(201, community.admin.post(ASSESSMENTS, Map.of("areaPath", "cn", "year", 2003)));

        // then
        refused(409, "NOBODY_ABOVE", community.admin.post(ASSESSMENTS + "/" + id(whole) + "/report"));
    }

    private static void notPassed(String notice, Response answer) {
        refused(409, "ASSESSMENT_NOTICE_NOT_PASSED", answer);
        assertThat(answer.<String>path("metadata.notice")).isEqualTo(notice);
    }

    @Test
    void aYearIsAssessedOnceAndNotBeforeItsDay() {
        // given
        expect(201, community.head.post(ASSESSMENTS, wanted()));
        Community other = Community.fresh();

        // when
        Response again = community.admin.post(ASSESSMENTS, wanted());
        Response early = other.head.post(ASSESSMENTS, Map.of("areaPath", other.path, "year", year + 1));

        // then
        refused(409, "ASSESSED_ALREADY", again);
        refused(409, "CUT_OFF_NOT_REACHED", early);
        assertThat(early.<String>path("metadata.cutOffOn")).isEqualTo((year + 1) + "-12-05");
        refused(403, "OUTSIDE_YOUR_AREA", other.head.post(ASSESSMENTS, wanted()));
    }

    @Test
    void theSnapshotStandsWhateverComesLater() {
        // given
        String address = ASSESSMENTS + "/" + id(expect(201, community.head.post(ASSESSMENTS, wanted())));
        UUID record = claims.recorded(
                community,
                Claims.from(community, idle.id(), Instant.now().minusSeconds(7200), 60, UUID.randomUUID(), "A"));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));

        // when
        Response lines = expect(200, community.worker.get(address + "/lines"));

        // then
        assertThat(lines.<Integer>path("items.find { it.volunteerId == '" + idle.id() + "' }.minutes"))
                .isZero();
        Assertions.assertThatThrownBy(() -> rows.run("update annual_assessment_line set minutes = 1"))
                .isInstanceOf(SQLException.class);
        refused(
                404,
                "NO_SUCH_ANNUAL_ASSESSMENT",
                Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(address));
    }

    private void posting(int days) {
        community.rule(
                "NOTICE",
                Map.of(
                        "shownDays",
                        30,
                        "kinds",
                        Map.of("ASSESSMENT", Map.of("days", days, "workingDays", false, "rule", "a test"))));
    }

    private void cutOff(LocalDate day) {
        community.rule(
                "ANNUAL_ASSESSMENT",
                Map.of(
                        "cutOffMonth",
                        day.getMonthValue(),
                        "cutOffDay",
                        day.getDayOfMonth(),
                        "excellentMinutes",
                        60,
                        "excellentScoreTenths",
                        45));
    }

    private Map<String, Object> wanted() {
        return Map.of("areaPath", community.path, "year", year);
    }

    private static Map<String, Object> commendation(UUID volunteer) {
        return Map.of("volunteerIds", List.of(volunteer), "title", "年度优秀志愿者", "issuer", "区志愿者协会");
    }
}
