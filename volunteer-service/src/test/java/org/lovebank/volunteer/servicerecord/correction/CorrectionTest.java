package org.lovebank.volunteer.servicerecord.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A record that counts is never edited: another takes its place, when two heads say so. */
@QuarkusTest
@TheRegistry
class CorrectionTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;
    private Somebody second;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
        second = Somebody.with(Roles.STATION_HEAD, community.path);
    }

    @Test
    void twoHeadsReplaceARecordAndTheOtherHousesHearOfBothAtOnce() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(community.head, old, shorter(claim));

        // when
        Response answer = approve(second, old, correction);

        // then
        expect(200, answer);
        assertThat(answer.<String>path("state")).isEqualTo("APPROVED");
        UUID stands = UUID.fromString(answer.path("newRecordId"));
        assertThat(record(old).<String>path("state")).isEqualTo("VOIDED");
        assertThat(record(old).<String>path("reasonCode")).isEqualTo("CORRECTED");
        Response now = record(stands);
        assertThat(now.<String>path("state")).isEqualTo("FINAL");
        assertThat(now.<String>path("source")).isEqualTo("CORRECTION");
        assertThat(now.<String>path("sourceId")).isEqualTo(old.toString());
        assertThat(now.<Integer>path("minutes")).isEqualTo(45);
        assertThat(rows.eventTypes(old))
                .containsExactly(
                        "vol.service-record.confirmed.v1",
                        "vol.service-record.finalised.v1",
                        "vol.service-record.corrected.v1");
        assertThat(rows.events(old).getLast())
                .contains("\"correctionId\":\"" + stands + "\"", "\"reasonCode\":\"MINUTES\"")
                .contains("\"state\":\"VOIDED\"", "\"state\":\"FINAL\"", "\"minutes\":45");
        assertThat(rows.eventTypes(stands)).isEmpty();
    }

    @Test
    void honourMinutesAreThoseOfTheRecordThatStands() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);

        // when
        approve(second, old, asked(community.head, old, shorter(claim)));

        // then
        assertThat(volunteer
                        .get("/api/v1/volunteers/" + volunteer.id() + "/star-rating")
                        .<Integer>path("honourMinutes"))
                .isEqualTo(45);
    }

    @Test
    void whatCountsForMoreIsPostedLikeAnythingNew() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        community.posting(3);
        UUID correction = asked(
                community.head,
                old,
                Map.of(
                        "reason",
                        "TIME",
                        "servedTo",
                        claim.servedTo().plusSeconds(600).toString()));

        // when
        UUID stands = UUID.fromString(approve(second, old, correction).path("newRecordId"));

        // then
        assertThat(record(stands).<String>path("state")).isEqualTo("PUBLICISED");
        assertThat(rows.events(old).getLast()).contains("\"state\":\"CONFIRMED\"", "\"minutes\":70");
    }

    @Test
    void aVolunteerAsksAndTwoHeadsStillDecide() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(volunteer, old, shorter(claim));

        // when
        Response first = approve(community.head, old, correction);
        Response again = approve(community.head, old, correction);
        Response last = approve(second, old, correction);

        // then
        assertThat(first.<String>path("state")).isEqualTo("OPEN");
        refused(403, "SEPARATION_OF_DUTIES", again);
        assertThat(last.<String>path("state")).isEqualTo("APPROVED");
    }

    @Test
    void whoServedOrWitnessedNeverDecides() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(volunteer, old, shorter(claim));

        // when, then
        refused(
                403,
                "SEPARATION_OF_DUTIES",
                approve(Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path), old, correction));
        refused(
                403,
                "SEPARATION_OF_DUTIES",
                approve(Somebody.is(claim.witnessId(), Roles.STATION_HEAD, community.path), old, correction));
    }

    @Test
    void anotherCommunitysHeadNeitherSeesNorAsksNorDecides() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(volunteer, old, shorter(claim));
        Somebody foreign = Community.fresh().head;

        // when, then
        refused(404, "NO_SUCH_RECORD", foreign.post(path(old), shorter(claim)));
        refused(404, "NO_SUCH_RECORD", foreign.get(path(old)));
        refused(404, "NO_SUCH_RECORD", approve(foreign, old, correction));
        refused(404, "NO_SUCH_RECORD", decline(foreign, old, correction));
    }

    @Test
    void onlyWhatCountsIsCorrected() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID witnessed = claims.recorded(community, claim);

        // when
        Response answer = community.head.post(path(witnessed), shorter(claim));

        // then
        refused(409, "RECORD_STATE_FORBIDS", answer);
        assertThat(answer.<String>path("metadata.state")).isEqualTo("WITNESSED");
        assertThat(answer.<List<String>>path("metadata.allowed")).containsExactly("CONFIRMED", "REJECTED");
    }

    @Test
    void oneCorrectionIsOpenAtATimeAndNothingNewIsNoCorrection() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);

        // when, then
        refused(422, "NOTHING_CORRECTED", community.head.post(path(old), Map.of("reason", "MINUTES")));
        asked(volunteer, old, shorter(claim));
        refused(409, "CORRECTION_OPEN", community.head.post(path(old), shorter(claim)));
        assertThat(expect(200, volunteer.get(path(old))).<List<String>>path("items.state"))
                .containsExactly("OPEN");
    }

    @Test
    void aDeclinedCorrectionLeavesTheRecordAndIsDecidedOnce() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(volunteer, old, shorter(claim));

        // when
        Response declined = decline(community.head, old, correction);

        // then
        assertThat(declined.<String>path("declineReason")).isEqualTo("RECORD_IS_RIGHT");
        refused(409, "CORRECTION_DECIDED", approve(second, old, correction));
        assertThat(record(old).<String>path("state")).isEqualTo("FINAL");
    }

    @Test
    void theNewTimeMayNotLieInAnotherRecord() {
        // given
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        CompletedAssignment one =
                Claims.from(community, volunteer.id(), now.minus(Duration.ofHours(6)), 60, UUID.randomUUID(), "B");
        CompletedAssignment other =
                Claims.from(community, volunteer.id(), now.minus(Duration.ofHours(4)), 60, UUID.randomUUID(), "B");
        UUID old = finalRecord(one);
        finalRecord(other);
        UUID correction = asked(
                community.head,
                old,
                Map.of("reason", "TIME", "servedTo", other.servedTo().toString()));

        // when
        Response answer = approve(second, old, correction);

        // then
        refused(409, "SERVED_TIME_OVERLAPS", answer);
        assertThat(record(old).<String>path("state")).isEqualTo("FINAL");
    }

    @Test
    void ofTwoSecondVoicesAtOnceOneReplacesTheRecord() throws Exception {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(community.head, old, shorter(claim));
        Callable<Response> one = () -> approve(second, old, correction);
        Callable<Response> other = () -> approve(Somebody.with(Roles.STATION_HEAD, community.path), old, correction);

        // when
        List<Integer> statuses;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            statuses = both.invokeAll(List.of(one, other)).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        }

        // then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(rows.texts("select id::text from service_record where source = 'CORRECTION' and source_id = ?", old))
                .hasSize(1);
    }

    @Test
    void theDatabaseRefusesOneVoiceCountedTwice() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID old = finalRecord(claim);
        UUID correction = asked(community.head, old, shorter(claim));

        // when, then
        assertThatThrownBy(() -> rows.run(
                        "update record_correction set state = 'APPROVED', second_voice = first_voice, new_record_id = ?"
                                + " where id = ?",
                        old,
                        correction))
                .hasMessageContaining("record_correction");
    }

    @Test
    void whoServedDoesNotConfirmTheHoursElsewhereEither() {
        // given
        UUID attendance = UUID.randomUUID();
        CompletedAssignment hour = Claims.hour(community, volunteer.id());
        CompletedAssignment own = new CompletedAssignment(
                hour.volunteerId(),
                hour.orderId(),
                null,
                "NONE",
                hour.beneficiaryId(),
                hour.areaPath(),
                hour.categoryCode(),
                hour.projectName(),
                hour.servedFrom(),
                hour.servedTo(),
                0,
                60,
                hour.place(),
                hour.content(),
                hour.witnessId(),
                "赵**",
                "SPOKEN_CODE",
                "B",
                volunteer.id(),
                hour.confirmedAt());

        // when
        claims.arrives(attendance, own);

        // then
        Response record = record(claims.recordOf(community, volunteer.id(), attendance));
        assertThat(record.<String>path("state") + " " + record.path("reasonCode"))
                .isEqualTo("REJECTED CONFIRMED_BY_VOLUNTEER");
    }

    private static Map<String, Object> shorter(CompletedAssignment claim) {
        return Map.of(
                "reason",
                "MINUTES",
                "servedTo",
                claim.servedTo().minusSeconds(900).toString());
    }

    private UUID finalRecord(CompletedAssignment claim) {
        UUID id = claims.recorded(community, claim);
        expect(200, community.worker.post("/api/v1/service-records/" + id + "/confirmation"));
        return id;
    }

    private UUID asked(Somebody by, UUID record, Map<String, ?> correction) {
        return Community.id(expect(201, by.post(path(record), correction)));
    }

    private Response approve(Somebody by, UUID record, UUID correction) {
        return by.post(path(record) + "/" + correction + "/approvals");
    }

    private Response decline(Somebody by, UUID record, UUID correction) {
        return by.post(path(record) + "/" + correction + "/declination", Map.of("reason", "RECORD_IS_RIGHT"));
    }

    private Response record(UUID id) {
        return expect(200, community.head.get("/api/v1/service-records/" + id));
    }

    private static String path(UUID record) {
        return "/api/v1/service-records/" + record + "/corrections";
    }
}
