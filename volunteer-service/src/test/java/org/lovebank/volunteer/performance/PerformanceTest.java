package org.lovebank.volunteer.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.CareEvent.NoShowExcused;
import org.lovebank.events.CareEvent.NoShowRecorded;
import org.lovebank.events.VoiceEvent.ComplaintUpheld;
import org.lovebank.events.VoiceEvent.EvaluationSubmitted;
import org.lovebank.events.VoiceEvent.Opinion;
import org.lovebank.events.VoiceEvent.Upheld;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class PerformanceTest {

    private static final Map<String, Integer> GOOD = Map.of("DILIGENCE", 5, "SKILL", 4, "ATTITUDE", 5, "DISCIPLINE", 4);

    @Inject
    Claims claims;

    private Community community;
    private Somebody volunteer;
    private String address;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
        address = "/api/v1/volunteers/" + volunteer.id() + "/performance-reviews";
    }

    @Test
    void aReviewRestsOnWhatWasCountedAndStandsInTheDossier() {
        // given
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        Instant now = Instant.now();
        opinion("RECIPIENT", 5, now);
        opinion("RECIPIENT", 4, now);
        opinion("VOLUNTEER", 1, now);
        absent(now, false);
        absent(now, true);
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

        // when
        Response review = expect(201, community.head.post(address, review(GOOD)));

        // then
        assertThat(review.<Integer>path("scoreTenths")).isEqualTo(45);
        assertThat(review.<Integer>path("basis.finalRecords")).isEqualTo(1);
        assertThat(review.<Integer>path("basis.finalMinutes")).isEqualTo(60);
        assertThat(review.<Integer>path("basis.opinions")).isEqualTo(2);
        assertThat(review.<Integer>path("basis.opinionTenths")).isEqualTo(45);
        assertThat(review.<Integer>path("basis.upheldComplaints")).isEqualTo(1);
        assertThat(review.<Integer>path("basis.noShows")).isEqualTo(1);
        Response dossier = expect(200, community.head.get("/api/v1/volunteers/" + volunteer.id() + "/dossier"));
        assertThat(dossier.<List<Integer>>path("parts.performanceReviews.scoreTenths"))
                .containsExactly(45);
    }

    @Test
    void aPeriodIsReviewedOnceAndNeverByOneself() {
        // given
        Somebody self = Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path);
        expect(201, community.worker.post(address, review(GOOD)));

        // when
        Response again = community.head.post(address, review(GOOD));

        // then
        refused(409, "REVIEWED_BEFORE", again);
        refused(403, "NOT_YOUR_OWN_PERFORMANCE", self.post(address, review(GOOD)));
        assertThat(expect(200, volunteer.get(address)).<List<Object>>path("items"))
                .hasSize(1);
    }

    @Test
    void periodsAndPointsAreThoseOfTheRule() {
        // given
        int next = LocalDate.now(Time.DAYS).getYear() + 1;
        Map<String, Integer> lacking = Map.of("DILIGENCE", 5);
        Map<String, Integer> tooHigh = Map.of("DILIGENCE", 6, "SKILL", 4, "ATTITUDE", 5, "DISCIPLINE", 4);

        // then
        refused(422, "NO_SUCH_PERIOD", community.head.post(address, review(2020, 3, GOOD)));
        refused(422, "PERIOD_NOT_BEGUN", community.head.post(address, review(next, 1, GOOD)));
        refused(422, "POINTS_DO_NOT_FIT", community.head.post(address, review(2020, 1, lacking)));
        refused(422, "POINTS_DO_NOT_FIT", community.head.post(address, review(2020, 1, tooHigh)));
        community.rule(
                "PERFORMANCE_REVIEW",
                Map.of("periodMonths", 12, "highest", 10, "criteria", List.of(Map.of("code", "HEART", "weight", 3))));
        Response other = expect(201, community.head.post(address, review(2020, 1, Map.of("HEART", 9))));
        assertThat(other.<Integer>path("scoreTenths")).isEqualTo(45);
        assertThat(other.<String>path("toOn")).isEqualTo("2020-12-31");
    }

    @Test
    void othersNeitherReviewNorRead() {
        // given
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // then
        refused(404, "NO_SUCH_VOLUNTEER", elsewhere.post(address, review(GOOD)));
        refused(404, "NO_SUCH_VOLUNTEER", community.volunteer("李云").get(address));
    }

    private void opinion(String side, int score, Instant at) {
        claims.arrives(
                new EvaluationSubmitted(
                        UUID.randomUUID(),
                        1,
                        new Opinion(
                                UUID.randomUUID(),
                                side,
                                volunteer.id(),
                                score,
                                List.of(),
                                community.path,
                                "REPAIR",
                                at)),
                at);
    }

    private void absent(Instant at, boolean excused) {
        UUID id = UUID.randomUUID();
        claims.arrives(
                new NoShowRecorded(id, 1, volunteer.id(), community.path, community.worker.id(), 1, 90, "NONE", 1, at),
                at);
        if (excused) {
            claims.arrives(new NoShowExcused(id, 2, volunteer.id(), community.head.id(), at), at);
        }
    }

    private static Map<String, Object> review(Map<String, Integer> points) {
        LocalDate servedOn = LocalDate.ofInstant(Instant.now().minusSeconds(3 * 3600), Time.DAYS);
        return review(servedOn.getYear(), servedOn.getMonthValue() <= 6 ? 1 : 2, points);
    }

    private static Map<String, Object> review(int year, int part, Map<String, Integer> points) {
        return Map.of("year", year, "part", part, "points", points);
    }
}
