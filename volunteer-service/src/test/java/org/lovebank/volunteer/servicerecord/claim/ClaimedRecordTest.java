package org.lovebank.volunteer.servicerecord.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.ActivityEvent.ConfirmedAttendance;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ClaimedRecordTest {

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
    void aCompletedAssignmentBecomesAWitnessedRecord() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());

        // when
        UUID recordId = claims.recorded(community, claim);

        // then
        Response record = expect(200, volunteer.get("/api/v1/service-records/" + recordId));
        assertThat(record.<String>path("state")).isEqualTo("WITNESSED");
        assertThat(record.<List<String>>path("next")).containsExactly("CONFIRMED", "REJECTED");
        assertThat(record.<Integer>path("minutes")).isEqualTo(60);
        assertThat(record.<String>path("witness")).isEqualTo("赵**");
        assertThat(record.<String>path("content")).isEqualTo("修理电灯");
        assertThat(record.<String>path("evidenceGrade")).isEqualTo("B");
        assertThat(rows.eventTypes(recordId)).isEmpty();
    }

    @Test
    void confirmedHoursAtAnActivityAreOneRecordHoweverOftenTheyAreTold() {
        // given
        UUID attendance = UUID.randomUUID();
        Instant from =
                Instant.ofEpochSecond(Instant.now().minus(Duration.ofHours(3)).getEpochSecond());
        List<UUID> elders = List.of(UUID.randomUUID(), UUID.randomUUID());
        ConfirmedAttendance claim = Claims.attended(community, volunteer.id(), from, 90, elders);

        // when
        claims.arrives(attendance, claim);
        claims.arrives(attendance, claim);

        // then
        UUID recordId = claims.recordOf(community, volunteer.id(), attendance);
        Response record = expect(200, volunteer.get("/api/v1/service-records/" + recordId));
        assertThat(record.<String>path("state")).isEqualTo("WITNESSED");
        assertThat(record.<Integer>path("minutes")).isEqualTo(90);
        assertThat(record.<String>path("projectName")).isEqualTo("中秋敬老");
        assertThat(rows.texts("select source from service_record where volunteer_id = ?", volunteer.id()))
                .containsExactly("ACTIVITY");
        assertThat(rows.texts("select cardinality(beneficiary_ids)::text from service_record where id = ?", recordId))
                .containsExactly("2");
    }

    @Test
    void hoursAtAnActivityNeverOverlapAnAssignment() {
        // given
        CompletedAssignment first = Claims.hour(community, volunteer.id());
        claims.recorded(community, first);
        UUID attendance = UUID.randomUUID();

        // when
        claims.arrives(
                attendance,
                Claims.attended(community, volunteer.id(), first.servedFrom().plusSeconds(1800), 60, List.of()));

        // then
        UUID recordId = claims.recordOf(community, volunteer.id(), attendance);
        Response record = expect(200, volunteer.get("/api/v1/service-records/" + recordId));
        assertThat(record.<String>path("state")).isEqualTo("REJECTED");
        assertThat(record.<String>path("reasonCode")).isEqualTo("OVERLAP");
    }

    @Test
    void theSameEventTwiceIsOneRecord() {
        // given
        UUID assignment = UUID.randomUUID();
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        claims.arrives(assignment, claim);

        // when
        claims.arrives(assignment, claim);

        // then
        assertThat(rows.texts("select state from service_record where volunteer_id = ?", volunteer.id()))
                .containsExactly("WITNESSED");
    }

    @Test
    void anOverlappingClaimIsKeptAsRejectedAndTold() {
        // given
        CompletedAssignment first = Claims.hour(community, volunteer.id());
        claims.recorded(community, first);
        CompletedAssignment second = Claims.from(
                community, volunteer.id(), first.servedFrom().plusSeconds(1800), 60, UUID.randomUUID(), "A");

        // when
        UUID recordId = claims.recorded(community, second);

        // then
        Response record = expect(200, volunteer.get("/api/v1/service-records/" + recordId));
        assertThat(record.<String>path("state")).isEqualTo("REJECTED");
        assertThat(record.<String>path("reasonCode")).isEqualTo("OVERLAP");
        assertThat(rows.eventTypes(recordId)).containsExactly("vol.service-record.rejected.v1");
        assertThat(rows.events(recordId).getFirst()).contains("\"reasonCode\":\"OVERLAP\"");
    }

    @Test
    void serviceRightAfterServiceIsNoOverlap() {
        // given
        CompletedAssignment first = Claims.hour(community, volunteer.id());
        claims.recorded(community, first);
        CompletedAssignment second =
                Claims.from(community, volunteer.id(), first.servedTo(), 30, UUID.randomUUID(), "A");

        // when
        UUID recordId = claims.recorded(community, second);

        // then
        assertThat(rows.texts("select state from service_record where id = ?", recordId))
                .containsExactly("WITNESSED");
    }

    @Test
    void whoWitnessesTheOwnServiceIsRejected() {
        // given
        CompletedAssignment claim = Claims.from(
                community, volunteer.id(), Instant.now().minus(Duration.ofHours(2)), 60, volunteer.id(), "A");

        // when
        UUID recordId = claims.recorded(community, claim);

        // then
        assertThat(rows.texts("select reason_code from service_record where id = ?", recordId))
                .containsExactly("WITNESS_IS_VOLUNTEER");
    }

    @Test
    void whoNeverAcceptedTheCharterIsRejected() {
        // given
        UUID submitted = community.submitted("李云");

        // when
        UUID recordId = claims.recorded(community, Claims.hour(community, submitted));

        // then
        assertThat(rows.texts("select reason_code from service_record where id = ?", recordId))
                .containsExactly("VOLUNTEER_NOT_REGISTERED");
    }

    @Test
    void aClaimForNobodyIsParkedNotDropped() {
        // given
        CompletedAssignment claim = Claims.hour(community, UUID.randomUUID());

        // when / then
        assertThatThrownBy(() -> claims.arrives(UUID.randomUUID(), claim))
                .isInstanceOf(Refused.class)
                .hasMessage("UNKNOWN_VOLUNTEER");
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        // given
        CompletedAssignment claim = Claims.hour(community, volunteer.id());
        UUID recordId = claims.recorded(community, claim);

        // when / then
        assertThatThrownBy(() -> copyOf(recordId, "WITNESSED")).hasMessageContaining("service_record_overlap");
    }

    @Test
    void theDatabaseLetsARefusedClaimOverlap() throws Exception {
        // given
        UUID recordId = claims.recorded(community, Claims.hour(community, volunteer.id()));

        // when
        copyOf(recordId, "REJECTED");

        // then
        assertThat(rows.texts("select state from service_record where volunteer_id = ? order by state", volunteer.id()))
                .containsExactly("REJECTED", "WITNESSED");
    }

    private void copyOf(UUID recordId, String state) throws Exception {
        rows.run("""
                insert into service_record (id, volunteer_id, source, source_id, funding_source, area_path, category_code,
                  project_name, served_from, served_to, break_minutes, minutes, place, content, beneficiary_ids, witness_id,
                  witness_name, evidence_grade, recorded_by, state, policy_version, version, changed_at)
                select gen_random_uuid(), volunteer_id, source, gen_random_uuid(), funding_source, area_path, category_code,
                  project_name, served_from + interval '59 minutes', served_to + interval '59 minutes', break_minutes,
                  minutes, place, content, beneficiary_ids, witness_id, witness_name, evidence_grade, recorded_by, ?,
                  policy_version, version, changed_at
                from service_record where id = ?""", state, recordId);
    }
}
