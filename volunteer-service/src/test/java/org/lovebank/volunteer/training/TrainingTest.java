package org.lovebank.volunteer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Stations train their volunteers every month; who was there signs in, and the figures are counted from that. */
@QuarkusTest
@TheRegistry
class TrainingTest {

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;
    private String station;

    @BeforeEach
    void aStationWithAVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        station = station(community);
    }

    @Test
    void whoHasTheCodeOfTheRoomSignsInOnce() {
        // given
        String session = session(Instant.now().minusSeconds(600));
        String code = expect(200, community.worker.post("/api/v1/training-sessions/" + session + "/code"))
                .path("code");

        // when
        Response first = signIn(volunteer, session, Map.of("code", code));
        Response again = signIn(volunteer, session, Map.of("code", code));

        // then
        assertThat(expect(200, first).<Integer>path("signedIn")).isEqualTo(1);
        assertThat(expect(200, again).<Integer>path("signedIn")).isEqualTo(1);
        Response records = expect(200, volunteer.get("/api/v1/training-records"));
        assertThat(records.<List<String>>path("items.sessionId")).containsExactly(session);
        assertThat(records.<String>path("items[0].signedInBy")).isEqualTo("CODE");
    }

    @Test
    void whoSignedInByCodeIsNotSignedInAnewByTheList() {
        // given
        String session = session(Instant.now().minusSeconds(600));
        String code = expect(200, community.worker.post("/api/v1/training-sessions/" + session + "/code"))
                .path("code");
        expect(200, signIn(volunteer, session, Map.of("code", code)));
        String at = volunteer.get("/api/v1/training-records").path("items[0].signedInAt");

        // when
        expect(200, signIn(community.worker, session, Map.of("volunteerIds", List.of(volunteer.id()))));

        // then
        Response records = expect(200, volunteer.get("/api/v1/training-records"));
        assertThat(records.<List<String>>path("items.signedInBy")).containsExactly("CODE");
        assertThat(records.<String>path("items[0].signedInAt")).isNotNull().isEqualTo(at);
    }

    @Test
    void aCodeHoldsForItsTimeOnly() throws Exception {
        // given
        String session = session(Instant.now().minusSeconds(600));
        String code = expect(200, community.worker.post("/api/v1/training-sessions/" + session + "/code"))
                .path("code");

        // when
        rows.run("update training_session set code_until = now() - interval '1 second' where id = ?::uuid", session);

        // then
        refused(422, "SIGN_IN_CODE_WRONG", signIn(volunteer, session, Map.of("code", code)));
    }

    @Test
    void anotherCodeOrOneReplacedByANewerDoesNotHold() {
        // given
        String session = session(Instant.now().minusSeconds(600));
        String old = expect(200, community.worker.post("/api/v1/training-sessions/" + session + "/code"))
                .path("code");
        expect(200, community.worker.post("/api/v1/training-sessions/" + session + "/code"));

        // when, then
        refused(422, "SIGN_IN_CODE_WRONG", signIn(volunteer, session, Map.of("code", old)));
        refused(422, "SIGN_IN_CODE_WRONG", signIn(volunteer, session, Map.of("code", "AAAAAAAA")));
        refused(400, "SIGN_IN_UNCLEAR", signIn(volunteer, session, Map.of()));
    }

    @Test
    void staffSignInByListAndNoteResultsOfThoseWhoWereThere() {
        // given
        String session = session(Instant.now().minusSeconds(600));
        Somebody absent = community.volunteer("李小河");

        // when
        Response listed = signIn(community.worker, session, Map.of("volunteerIds", List.of(volunteer.id())));
        Response passed = result(session, volunteer);

        // then
        assertThat(expect(200, listed).<Integer>path("signedIn")).isEqualTo(1);
        assertThat(expect(200, passed).<String>path("result")).isEqualTo("PASSED");
        refused(422, "WAS_NOT_THERE", result(session, absent));
    }

    @Test
    void nobodyIsListedBeforeItBegins() {
        // given
        String session = session(Instant.now().plusSeconds(3600));

        // when, then
        refused(
                409,
                "SESSION_NOT_BEGUN",
                signIn(community.worker, session, Map.of("volunteerIds", List.of(volunteer.id()))));
    }

    @Test
    void anotherCommunitysStaffHoldsNothingHere() {
        // given
        String session = session(Instant.now().minusSeconds(600));
        Community elsewhere = Community.fresh();

        // when, then
        refused(404, "NO_SUCH_SESSION", elsewhere.worker.post("/api/v1/training-sessions/" + session + "/code"));
        refused(
                404,
                "NO_SUCH_SESSION",
                signIn(elsewhere.worker, session, Map.of("volunteerIds", List.of(volunteer.id()))));
        refused(
                404,
                "NO_SUCH_VOLUNTEER",
                elsewhere.worker.get("/api/v1/training-records?volunteerId=" + volunteer.id()));
    }

    @Test
    void aMonthIsEnoughWhenPeopleCameToAsManySessionsAsTheRuleAsks() {
        // given
        YearMonth month = YearMonth.now(Time.DAYS).minusMonths(1);
        Instant held =
                month.atDay(12).atTime(LocalTime.of(9, 0)).atZone(Time.DAYS).toInstant();
        String attended = session(held);
        session(held.plusSeconds(86_400));
        expect(200, signIn(community.worker, attended, Map.of("volunteerIds", List.of(volunteer.id()))));

        // when
        Response months =
                expect(200, volunteer.get("/api/v1/training-months?year=" + month.getYear() + "&stationId=" + station));

        // then
        String it = "items.find { it.month == '" + month + "' }";
        assertThat(months.<Integer>path(it + ".sessions")).isEqualTo(1);
        assertThat(months.<Integer>path(it + ".attendances")).isEqualTo(1);
        assertThat(months.<Integer>path(it + ".personMinutes")).isEqualTo(90);
        assertThat(months.<Boolean>path(it + ".enough")).isTrue();
        assertThat(months.<List<Boolean>>path("items.enough"))
                .hasSize(12)
                .filteredOn(enough -> enough)
                .hasSize(1);
    }

    @Test
    void fourWhoSignInAtOnceTwiceAreFour() throws Exception {
        // given
        String session = session(Instant.now().minusSeconds(600));
        String code = expect(200, community.worker.post("/api/v1/training-sessions/" + session + "/code"))
                .path("code");
        List<Somebody> four =
                Stream.of("甲一", "乙二", "丙三", "丁四").map(community::volunteer).toList();

        // when
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            all.invokeAll(Stream.concat(four.stream(), four.stream())
                    .<Callable<Response>>map(one -> () -> signIn(one, session, Map.of("code", code)))
                    .toList());
        }

        // then
        Response sessions = expect(200, community.worker.get("/api/v1/training-sessions?stationId=" + station));
        assertThat(sessions.<List<Integer>>path("items.signedIn")).containsExactly(4);
    }

    private String session(Instant startsAt) {
        UUID training = Community.id(expect(
                201,
                community.worker.post(
                        "/api/v1/trainings",
                        Map.of("areaPath", community.path, "topic", "SPIRIT", "title", "奉献友爱互助进步", "minutes", 90))));
        return Community.id(expect(
                        201,
                        community.worker.post(
                                "/api/v1/trainings/" + training + "/sessions",
                                Map.of("stationId", station, "startsAt", startsAt.toString()))))
                .toString();
    }

    private static String station(Community community) {
        UUID organisation = Community.id(expect(
                201,
                community.admin.post(
                        "/api/v1/organisations",
                        Map.of("kind", "STATION_HOST", "name", "社区居委会", "areaPath", community.path))));
        return Community.id(expect(
                        201,
                        community.admin.post(
                                "/api/v1/stations",
                                Map.of(
                                        "organisationId",
                                        organisation,
                                        "areaPath",
                                        community.path,
                                        "name",
                                        "志愿者服务站",
                                        "level",
                                        "STATION"))))
                .toString();
    }

    private static Response signIn(Somebody by, String session, Map<String, ?> arrival) {
        return by.post("/api/v1/training-sessions/" + session + "/sign-ins", arrival);
    }

    private Response result(String session, Somebody whose) {
        return community.worker.post(
                "/api/v1/training-sessions/" + session + "/results",
                Map.of("volunteerId", whose.id(), "result", "PASSED"));
    }
}
