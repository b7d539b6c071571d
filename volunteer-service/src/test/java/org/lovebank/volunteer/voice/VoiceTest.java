package org.lovebank.volunteer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.VoiceEvent.ComplaintUpheld;
import org.lovebank.events.VoiceEvent.EvaluationSubmitted;
import org.lovebank.events.VoiceEvent.Opinion;
import org.lovebank.events.VoiceEvent.Upheld;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class VoiceTest {

    private static final Instant SAID = Instant.parse("2026-03-02T01:00:00Z");

    @Inject
    Claims claims;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void whatRecipientsSayStandsAsFiguresInTheDossier() {
        // given
        UUID first = UUID.randomUUID();
        said(first, "RECIPIENT", volunteer.id(), 5);
        said(first, "RECIPIENT", volunteer.id(), 5);
        said(UUID.randomUUID(), "RECIPIENT", volunteer.id(), 2);
        said(UUID.randomUUID(), "VOLUNTEER", volunteer.id(), 1);
        said(UUID.randomUUID(), "RECIPIENT", UUID.randomUUID(), 1);

        // when
        Response dossier = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/dossier"));

        // then
        assertThat(dossier.<Integer>path("parts.voices.opinions")).isEqualTo(2);
        assertThat(dossier.<Float>path("parts.voices.averageScore")).isEqualTo(3.5f);
        assertThat(dossier.<Integer>path("parts.voices.satisfied")).isEqualTo(1);
        assertThat(dossier.<Integer>path("parts.voices.complaintsUpheld")).isZero();
    }

    @Test
    void aComplaintThatWasRightIsAFindingForAReviewerOnce() {
        // given
        UUID assignment = UUID.randomUUID();
        claims.arrives(assignment, Claims.hour(community, volunteer.id()));
        UUID record = claims.recordOf(community, volunteer.id(), assignment);
        UUID complaint = UUID.randomUUID();

        // when
        upheld(complaint, assignment);
        upheld(complaint, assignment);

        // then
        Response findings = expect(200, community.head.get("/api/v1/findings?areaPath=" + community.path));
        assertThat(findings.<List<String>>path("items.rule")).containsExactly("COMPLAINT_UPHELD");
        assertThat(findings.<List<String>>path("items[0].recordIds")).containsExactly(record.toString());
        assertThat(findings.<Integer>path("items[0].numbers.minutesThatCount")).isEqualTo(30);
        Response dossier = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/dossier"));
        assertThat(dossier.<Integer>path("parts.voices.complaintsUpheld")).isEqualTo(1);
    }

    @Test
    void aComplaintAboutServiceThatIsNoRecordIsCountedAlone() {
        // when
        upheld(UUID.randomUUID(), UUID.randomUUID());

        // then
        Response findings = expect(200, community.head.get("/api/v1/findings?areaPath=" + community.path));
        assertThat(findings.<List<?>>path("items")).isEmpty();
        Response dossier = expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/dossier"));
        assertThat(dossier.<Integer>path("parts.voices.complaintsUpheld")).isEqualTo(1);
        assertThat(dossier.<Object>path("parts.voices.averageScore")).isNull();
    }

    private void said(UUID id, String side, UUID about, int score) {
        Opinion opinion = new Opinion(UUID.randomUUID(), side, about, score, List.of(), community.path, "REPAIR", SAID);
        claims.arrives(new EvaluationSubmitted(id, 1, opinion), SAID);
    }

    private void upheld(UUID id, UUID assignment) {
        Upheld complaint = new Upheld(
                "C1",
                "COMPLAINT",
                "ATTITUDE",
                "PARTLY_UPHELD",
                volunteer.id(),
                "ASSIGNMENT",
                assignment,
                null,
                30,
                community.path,
                SAID);
        claims.arrives(new ComplaintUpheld(id, 1, complaint), SAID);
    }
}
