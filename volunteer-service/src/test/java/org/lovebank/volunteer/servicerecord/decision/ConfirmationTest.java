package org.lovebank.volunteer.servicerecord.decision;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ConfirmationTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void withoutPublicityAConfirmedRecordIsFinalAtOnce() {
        // given
        community.posting(0);
        UUID id = witnessed();

        // when
        Response record = confirm(community.worker, id);

        // then
        expect(200, record);
        assertThat(record.<String>path("state")).isEqualTo("FINAL");
        assertThat(record.<String>path("confirmedBy"))
                .isEqualTo(community.worker.id().toString());
        assertThat(rows.eventTypes(id))
                .containsExactly("vol.service-record.confirmed.v1", "vol.service-record.finalised.v1");
        assertThat(rows.texts(
                        "select coalesce(from_state, '') || '>' || to_state from service_record_step where record_id = ?"
                                + " order by id",
                        id))
                .containsExactly(">WITNESSED", "WITNESSED>CONFIRMED", "CONFIRMED>PUBLICISED", "PUBLICISED>FINAL");
        assertThat(rows.events(id).getFirst()).contains("\"state\":\"CONFIRMED\"");
        assertThat(rows.events(id).getLast()).contains("\"state\":\"FINAL\"");
    }

    @Test
    void theEventNamesThePolicyThatDecided() {
        // given
        community.posting(0);
        String version = rows.texts(
                        "select version::text from registry_policy where area_path = ? and code = 'SERVICE_RECORD_PUBLICITY'",
                        community.path)
                .getFirst();
        UUID id = witnessed();

        // when
        confirm(community.worker, id);

        // then
        assertThat(rows.events(id)).allMatch(event -> event.contains("\"policyVersion\":" + version));
    }

    @Test
    void byDefaultAConfirmedRecordIsPostedForDays() {
        // given
        UUID id = witnessed();

        // when
        Response record = confirm(community.worker, id);

        // then
        assertThat(record.<String>path("state")).isEqualTo("PUBLICISED");
        assertThat(Instant.parse(record.path("publicisedUntilAt")))
                .isAfter(Instant.now().plus(Duration.ofDays(2)));
        assertThat(rows.eventTypes(id)).containsExactly("vol.service-record.confirmed.v1");
    }

    @Test
    void ofTwoConfirmationsAtOnceOneWins() throws Exception {
        // given
        community.posting(0);
        UUID id = witnessed();
        Callable<Response> confirming = () -> confirm(community.worker, id);

        // when
        List<Response> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            answers = both
                    .invokeAll(IntStream.range(0, 4).mapToObj(_ -> confirming).toList())
                    .stream()
                    .map(ConfirmationTest::done)
                    .toList();
        }

        // then
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409, 409, 409);
        Response told = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(told.<String>path("code")).isEqualTo("RECORD_STATE_FORBIDS");
        assertThat(told.<String>path("metadata.state")).isEqualTo("FINAL");
        assertThat(told.<List<String>>path("metadata.allowed")).containsExactly("VOIDED");
        assertThat(rows.eventTypes(id))
                .containsExactly("vol.service-record.confirmed.v1", "vol.service-record.finalised.v1");
    }

    @Test
    void nobodyConfirmsTheOwnService() {
        // given
        UUID id = witnessed();
        Somebody both = Somebody.is(volunteer.id(), Roles.STATION_WORKER, community.path);

        // when
        Response answer = confirm(both, id);

        // then
        refused(403, "SEPARATION_OF_DUTIES", answer);
        assertThat(answer.<String>path("metadata.role")).isEqualTo("VOLUNTEER");
    }

    @Test
    void theWitnessDoesNotConfirm() {
        // given
        Somebody witness = Somebody.with(Roles.STATION_HEAD, community.path);
        UUID id = claims.recorded(
                community,
                Claims.from(community, volunteer.id(), Instant.now().minusSeconds(7200), 60, witness.id(), "A"));

        // when
        Response answer = confirm(witness, id);

        // then
        refused(403, "SEPARATION_OF_DUTIES", answer);
        assertThat(answer.<String>path("metadata.role")).isEqualTo("WITNESS");
    }

    @Test
    void staffOfAnotherAreaFindNothing() {
        // given
        UUID id = witnessed();
        Somebody stranger = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // when
        Response answer = confirm(stranger, id);

        // then
        refused(404, "NO_SUCH_RECORD", answer);
        refused(404, "NO_SUCH_RECORD", stranger.get("/api/v1/service-records/" + id));
    }

    @Test
    void weakEvidenceIsForTheStationHead() {
        // given
        community.posting(0);
        UUID id = claims.recorded(
                community,
                Claims.from(community, volunteer.id(), Instant.now().minusSeconds(7200), 60, UUID.randomUUID(), "D"));

        // when
        Response worker = confirm(community.worker, id);
        Response head = confirm(community.head, id);

        // then
        refused(403, "STATION_HEAD_NEEDED", worker);
        expect(200, head);
    }

    @Test
    void moreThanEightHoursAndLongAgoAreForTheStationHead() {
        // given
        UUID tooLong = claims.recorded(
                community,
                Claims.from(
                        community,
                        volunteer.id(),
                        Instant.now().minus(Duration.ofHours(10)),
                        481,
                        UUID.randomUUID(),
                        "A"));
        UUID longAgo = claims.recorded(
                community,
                Claims.from(
                        community,
                        volunteer.id(),
                        Instant.now().minus(Duration.ofDays(32)),
                        60,
                        UUID.randomUUID(),
                        "A"));

        // when
        Response first = confirm(community.worker, tooLong);
        Response second = confirm(community.worker, longAgo);

        // then
        refused(403, "STATION_HEAD_NEEDED", first);
        refused(403, "STATION_HEAD_NEEDED", second);
    }

    @Test
    void aRejectedRecordSaysWhyAndFreesItsTime() {
        // given
        UUID id = witnessed();

        // when
        Response record = community.worker.post(
                "/api/v1/service-records/" + id + "/rejection", Map.of("reason", "REQUIRED_DUTY"));

        // then
        expect(200, record);
        assertThat(record.<String>path("state")).isEqualTo("REJECTED");
        assertThat(record.<String>path("reasonCode")).isEqualTo("REQUIRED_DUTY");
        assertThat(rows.eventTypes(id)).containsExactly("vol.service-record.rejected.v1");
        UUID again = witnessed();
        assertThat(rows.texts("select state from service_record where id = ?", again))
                .containsExactly("WITNESSED");
    }

    @Test
    void stepsAreNeverChanged() {
        // given
        UUID id = witnessed();

        // when
        Exception refusal = org.junit.jupiter.api.Assertions.assertThrows(
                java.sql.SQLException.class,
                () -> rows.run("update service_record_step set to_state = 'FINAL' where record_id = ?", id));

        // then
        assertThat(refusal).hasMessageContaining("permission denied");
    }

    private UUID witnessed() {
        return claims.recorded(community, Claims.hour(community, volunteer.id()));
    }

    private static Response confirm(Somebody by, UUID id) {
        return by.post("/api/v1/service-records/" + id + "/confirmation");
    }

    private static Response done(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
