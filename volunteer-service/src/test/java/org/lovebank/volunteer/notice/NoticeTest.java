package org.lovebank.volunteer.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.fixture.Answers;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Papers;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What is posted is read by everybody, names nobody whole, and passes only when nothing speaks against it. */
@QuarkusTest
@TheRegistry
class NoticeTest {

    private static final String NOTICES = "/api/v1/notices";

    @Inject
    PublishNotice publishNotice;

    @Inject
    Noticed noticed;

    @Inject
    Answers answers;

    @Inject
    MovableClock clock;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @AfterEach
    void theClockRuns() {
        clock.run();
    }

    @Test
    void everybodyReadsANoticeAndNoNameIsWhole() {
        // given
        UUID notice = star(UUID.randomUUID(), volunteer.id());

        // when
        Response board = given().get(NOTICES + "?areaPath=" + community.path);
        Response one = given().get(NOTICES + "/" + notice);

        // then
        assertThat(expect(200, board).<List<String>>path("items.id")).containsExactly(notice.toString());
        assertThat(board.<String>path("items[0].rule")).contains("星级认定公示五个工作日");
        assertThat(board.<String>path("items[0].state")).isEqualTo("RUNNING");
        assertThat(board.<Object>path("items[0].publishedBy")).isNull();
        assertThat(expect(200, one).<List<String>>path("lines.items.name")).containsExactly("王**");
        assertThat(one.<Integer>path("lines.items[0].amount")).isEqualTo(3);
        assertThat(one.asString()).doesNotContain("小桥", volunteer.id().toString());
    }

    @Test
    void aNoticeWithoutABasisForItsNamesIsRefused() {
        // when
        Response unsaid = community.head.post(NOTICES, general(null, volunteer.id()));
        Response noRule = community.head.post(NOTICES, general("RULE", volunteer.id()));
        Response noConsent = community.head.post(NOTICES, general("CONSENT", volunteer.id()));
        Response denied = community.head.post(NOTICES, general("NO_NAMES", volunteer.id()));

        // then
        refused(422, "NOTICE_WITHOUT_BASIS", unsaid);
        refused(422, "NOTICE_WITHOUT_BASIS", noRule);
        refused(422, "CONSENT_MISSING", noConsent);
        refused(422, "NOTICE_NAMES_PEOPLE", denied);
        assertThatThrownBy(() -> inTransaction(NoticeKind.GENERAL, UUID.randomUUID(), volunteer.id()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatComesOutOfAProcedureIsNotPostedByHandAndNotElsewhere() {
        // given
        Map<String, Object> star = general("RULE", volunteer.id());
        star.put("kind", "STAR");
        Map<String, Object> phone = general("NO_NAMES", null);
        phone.put("body", "请拨打13812345678");

        // when, then
        refused(422, "NOTICE_NOT_BY_HAND", community.head.post(NOTICES, star));
        refused(422, "TEXT_NAMES_PERSON", community.head.post(NOTICES, phone));
        refused(403, "OUTSIDE_YOUR_AREA", Community.fresh().head.post(NOTICES, general("NO_NAMES", null)));
    }

    @Test
    void whoWithdrawsTheConsentIsTakenDownAndTheOthersStay() {
        // given
        Somebody other = community.volunteer("李小河");
        UUID consent = publication(volunteer);
        publication(other);
        Map<String, Object> wanted = general("CONSENT", volunteer.id());
        wanted.put(
                "lines",
                List.of(
                        Map.of("personId", volunteer.id(), "words", "读书会"),
                        Map.of("personId", other.id(), "words", "读书会")));
        UUID notice = posted(wanted);

        // when
        expect(200, volunteer.post("/api/v1/persons/" + volunteer.id() + "/consents/" + consent + "/withdrawal"));

        // then
        assertThat(names(notice)).containsExactly("李**");
    }

    @Test
    void whoIsErasedIsGoneFromEveryNotice() {
        // given
        UUID application = UUID.randomUUID();
        UUID notice = star(application, volunteer.id());
        Somebody officer = Somebody.with(Roles.DPO, community.path);
        UUID request = id(expect(201, volunteer.post("/api/v1/my-data/erasure", Map.of())));

        // when
        expect(200, officer.post("/api/v1/erasure-requests/" + request + "/approval"));
        answers.free(request);

        // then
        assertThat(names(notice)).isEmpty();
        assertThat(standing(application)).isEqualTo(NoticeStanding.TAKEN_DOWN);
    }

    @Test
    void afterFiveWorkingDaysWithoutObjectionItHasPassed() {
        // given
        clock.stopAt(noon("2027-03-05"));
        UUID application = UUID.randomUUID();
        UUID notice = star(application, volunteer.id());

        // when, then
        clock.stopAt(noon("2027-03-12"));
        assertThat(standing(application)).isEqualTo(NoticeStanding.RUNNING);
        clock.stopAt(noon("2027-03-13"));
        assertThat(standing(application)).isEqualTo(NoticeStanding.PASSED);
        assertThat(given().get(NOTICES + "/" + notice).<String>path("notice.state"))
                .isEqualTo("OVER");
        clock.stopAt(noon("2027-04-13"));
        refused(404, "NO_SUCH_NOTICE", given().get(NOTICES + "/" + notice));
        expect(200, community.worker.get(NOTICES + "/" + notice));
        assertThat(standing(UUID.randomUUID())).isEqualTo(NoticeStanding.NEVER_POSTED);
    }

    @Test
    void anObjectionSaysSomethingHoldsBackAndIsDecidedByAnother() {
        // given
        clock.stopAt(noon("2027-03-05"));
        UUID application = UUID.randomUUID();
        UUID notice = star(application, volunteer.id());
        String objections = NOTICES + "/" + notice + "/objections";
        Somebody neighbour = community.resident("赵小溪");

        // when
        refused(422, "OBJECTION_WITHOUT_CONTENT", neighbour.post(objections, Map.of("line", 1, "content", "  ")));
        refused(422, "NO_SUCH_LINE", neighbour.post(objections, Map.of("line", 2, "content", "时长有误")));
        UUID objection = id(expect(201, neighbour.post(objections, Map.of("line", 1, "content", "时长有误"))));
        refused(409, "OBJECTED_ALREADY", neighbour.post(objections, Map.of("line", 1, "content", "时长有误")));

        // then
        clock.stopAt(noon("2027-03-13"));
        assertThat(standing(application)).isEqualTo(NoticeStanding.OBJECTED);
        refused(409, "OBJECTION_TOO_LATE", neighbour.post(objections, Map.of("content", "迟了")));
        String decision = objections + "/" + objection + "/decision";
        Map<String, Object> dismissed = Map.of("upheld", false, "reason", "核对签到表，时长无误");
        Somebody named = Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path);
        Somebody objector = Somebody.is(neighbour.id(), Roles.STATION_HEAD, community.path);
        refused(403, "OBJECTION_CONCERNS_YOU", named.post(decision, dismissed));
        refused(403, "OBJECTION_CONCERNS_YOU", objector.post(decision, dismissed));
        refused(404, "NO_SUCH_OBJECTION", Community.fresh().head.post(decision, dismissed));
        refused(404, "NO_SUCH_OBJECTION", volunteer.get(objections + "/" + objection));
        expect(200, community.head.post(decision, dismissed));
        assertThat(standing(application)).isEqualTo(NoticeStanding.PASSED);
        refused(409, "OBJECTION_DECIDED", community.head.post(decision, dismissed));
        assertThat(expect(200, neighbour.get(objections + "/" + objection)).<String>path("reason"))
                .isEqualTo("核对签到表，时长无误");
    }

    @Test
    void whatAnObjectionWasUpheldAgainstStandsNoMore() {
        // given
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID first = star(one, volunteer.id());
        star(other, volunteer.id());
        String objections = NOTICES + "/" + first + "/objections";
        UUID objection = id(expect(201, community.resident("赵小溪").post(objections, Map.of("content", "全部有误"))));

        // when
        expect(
                200,
                community.head.post(
                        objections + "/" + objection + "/decision", Map.of("upheld", true, "reason", "属实")));

        // then
        assertThat(standing(one)).isEqualTo(NoticeStanding.UPHELD);
        assertThat(standing(other)).isEqualTo(NoticeStanding.RUNNING);
        refused(404, "NO_SUCH_NOTICE", given().get(NOTICES + "/" + first));
        assertThat(expect(200, community.head.get(NOTICES + "/" + first)).<String>path("notice.takenDownCause"))
                .isEqualTo("OBJECTION_UPHELD");
    }

    @Test
    void aHeadTakesTheWholeDownOnceAndSaysWhy() {
        // given
        UUID notice = posted(general("NO_NAMES", null));
        String down = NOTICES + "/" + notice + "/taking-down";

        // when
        Response answer = community.head.post(down, Map.of("reason", "内容有误"));

        // then
        assertThat(expect(200, answer).<String>path("state")).isEqualTo("TAKEN_DOWN");
        refused(409, "NOTICE_TAKEN_DOWN_BEFORE", community.head.post(down, Map.of("reason", "再次")));
        refused(404, "NO_SUCH_NOTICE", Community.fresh().head.post(down, Map.of("reason", "别处")));
    }

    @Test
    void aChildIsNamedWithoutSurnameUnlessTheGuardianConsents() {
        // given
        UUID child = id(expect(
                201,
                community.worker.post(
                        "/api/v1/persons",
                        Map.of(
                                "person",
                                Invented.person("钱小苗", LocalDate.now(Time.DAYS).minusYears(12)),
                                "areaPath",
                                community.path))));
        UUID notice = star(UUID.randomUUID(), child);

        // when
        List<String> before = names(notice);
        expect(
                201,
                community.worker.post(
                        "/api/v1/persons/" + child + "/consents", Invented.consent("PUBLICATION", "CHILD")));

        // then
        assertThat(before).containsExactly("**");
        assertThat(names(notice)).containsExactly("钱**");
    }

    @Test
    void theBoardInTheHallShowsTextAsTextAndLetsNothingElseIn() {
        // given
        Map<String, Object> wanted = general("NO_NAMES", null);
        wanted.put("title", "<script>alert(1)</script>");
        UUID notice = posted(wanted);

        // when
        Response board = given().get(NOTICES + "/board?areaPath=" + community.path);
        Response page = given().get(NOTICES + "/board/" + notice);

        // then
        assertThat(expect(200, board).asString())
                .contains("&lt;script&gt;", "board/" + notice)
                .doesNotContain("<script>");
        assertThat(board.contentType()).startsWith("text/html");
        assertThat(board.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        Papers.kept("board.html", board.asByteArray());
        Papers.kept("notice.html", page.asByteArray());
        assertThat(expect(200, page).asString()).contains("四月读书会", "读书会").doesNotContain("<script>");
    }

    private UUID star(UUID application, UUID person) {
        return inTransaction(NoticeKind.STAR, application, person);
    }

    private UUID inTransaction(NoticeKind kind, UUID subject, UUID person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publishNotice
                        .of(new NewNotice(
                                kind,
                                new AreaPath(community.path),
                                "三星级志愿者公示",
                                "",
                                NoticeBasis.RULE,
                                List.of(new NewNotice.Line(subject, person, 3L, "")),
                                null))
                        .noticeId());
    }

    private NoticeStanding standing(UUID subject) {
        return QuarkusTransaction.requiringNew().call(() -> noticed.of(NoticeKind.STAR, subject));
    }

    private UUID posted(Map<String, Object> wanted) {
        return UUID.fromString(expect(201, community.head.post(NOTICES, wanted)).path("noticeId"));
    }

    private UUID publication(Somebody who) {
        return id(expect(
                201,
                community.worker.post(
                        "/api/v1/persons/" + who.id() + "/consents", Invented.consent("PUBLICATION", "BASIC"))));
    }

    private static List<String> names(UUID notice) {
        return expect(200, given().get(NOTICES + "/" + notice)).path("lines.items.name");
    }

    private Map<String, Object> general(@Nullable String basis, @Nullable UUID person) {
        Map<String, Object> line = new HashMap<>(Map.of("words", "读书会"));
        line.put("personId", person);
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("kind", "GENERAL");
        wanted.put("areaPath", community.path);
        wanted.put("title", "读书会参加人员");
        wanted.put("body", "四月读书会");
        wanted.put("basis", basis);
        wanted.put("lines", List.of(line));
        return wanted;
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(Time.DAYS).toInstant();
    }
}
