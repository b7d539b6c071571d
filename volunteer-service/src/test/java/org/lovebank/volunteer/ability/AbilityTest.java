package org.lovebank.volunteer.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What volunteers are proven and vetted to do, and what other houses hear of it. */
@QuarkusTest
@TheRegistry
class AbilityTest {

    private static final String NUMBER = "ZJ6201047788";

    @Inject
    Rows rows;

    @Inject
    RemindOfEnds remindOfEnds;

    private Community community;
    private Somebody volunteer;
    private final LocalDate today = LocalDate.now(Time.DAYS);

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void matchingHearsOfAQualificationWhenSomebodyElseVerifiedIt() {
        // given
        String id = bring(today.plusYears(2));
        List<String> before = rows.events(volunteer.id());

        // when
        Response verified = community.worker.post("/api/v1/qualifications/" + id + "/verification");

        // then
        expect(200, verified);
        assertThat(verified.<String>path("state")).isEqualTo("VERIFIED");
        assertThat(before.getLast()).contains("\"qualifications\":[]");
        assertThat(rows.eventTypes(volunteer.id())).endsWith("vol.volunteer.profile-changed.v1");
        assertThat(rows.events(volunteer.id()).getLast())
                .contains("\"qualifications\":[{\"kind\":\"NURSE\",\"validUntilOn\":\"" + today.plusYears(2) + "\"}]");
    }

    @Test
    void theNumberOfACertificateIsSealedAndShownMasked() {
        // when
        String id = bring(null);

        // then
        assertThat(expect(200, volunteer.get("/api/v1/qualifications")).<String>path("items[0].certificateNo"))
                .isEqualTo("********7788");
        assertThat(rows.texts("select q::text from qualification q where id = ?::uuid", id))
                .noneMatch(row -> row.contains(NUMBER));
    }

    @Test
    void nobodyVerifiesWhatTheyHoldOrBrought() {
        // given
        String own = bring(null);
        Somebody worker = Somebody.is(volunteer.id(), Roles.STATION_WORKER, community.path);
        String brought = Community.id(expect(
                        201,
                        community.worker.post(
                                "/api/v1/qualifications",
                                Map.of("volunteerId", volunteer.id(), "kind", "LAWYER", "certificateNo", NUMBER))))
                .toString();

        // when, then
        refused(403, "NOT_YOUR_OWN_CERTIFICATE", worker.post("/api/v1/qualifications/" + own + "/verification"));
        refused(
                403,
                "NOT_YOUR_OWN_CERTIFICATE",
                community.worker.post("/api/v1/qualifications/" + brought + "/verification"));
    }

    @Test
    void nobodyVerifiesTheirOwnThoughAnotherBroughtIt() {
        // given
        Somebody worker = Somebody.is(volunteer.id(), Roles.STATION_WORKER, community.path);
        String brought = Community.id(expect(201, community.worker.post("/api/v1/qualifications", certificate(null))))
                .toString();

        // when, then
        refused(403, "NOT_YOUR_OWN_CERTIFICATE", worker.post("/api/v1/qualifications/" + brought + "/verification"));
    }

    @Test
    void oneQualificationOfAKindAndARevokedOneCountsNoLonger() {
        // given
        String id = bring(null);
        expect(200, community.worker.post("/api/v1/qualifications/" + id + "/verification"));

        // when
        Response twice = volunteer.post("/api/v1/qualifications", certificate(null));
        Response revoked = community.head.post("/api/v1/qualifications/" + id + "/revocation");
        Response again = community.head.post("/api/v1/qualifications/" + id + "/verification");

        // then
        refused(409, "QUALIFICATION_HELD", twice);
        expect(200, revoked);
        refused(409, "QUALIFICATION_STATE_FORBIDS", again);
        assertThat(again.<String>path("metadata.state")).isEqualTo("REVOKED");
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"qualifications\":[]");
    }

    @Test
    void anotherCommunitysStaffNeitherSeesNorVerifies() {
        // given
        String id = bring(null);
        Community elsewhere = Community.fresh();

        // when, then
        refused(404, "NO_SUCH_QUALIFICATION", elsewhere.worker.post("/api/v1/qualifications/" + id + "/verification"));
        refused(404, "NO_SUCH_VOLUNTEER", elsewhere.worker.get("/api/v1/qualifications?volunteerId=" + volunteer.id()));
        refused(404, "NO_SUCH_VOLUNTEER", elsewhere.head.get("/api/v1/vettings?volunteerId=" + volunteer.id()));
        refused(404, "NO_SUCH_VOLUNTEER", elsewhere.head.post("/api/v1/vettings", vetting(true, today)));
    }

    @Test
    void aClearVettingHoldsForAYearAndMatchingHearsUntilWhen() {
        // when
        Response noted = community.head.post("/api/v1/vettings", vetting(true, today));

        // then
        expect(201, noted);
        assertThat(noted.<String>path("validUntilOn"))
                .isEqualTo(today.plusMonths(12).toString());
        assertThat(rows.events(volunteer.id()).getLast())
                .contains("\"minorsVettedUntilOn\":\"" + today.plusMonths(12) + "\"");
    }

    @Test
    void aLaterVettingThatIsNotClearEndsTheOneBefore() {
        // given
        expect(201, community.head.post("/api/v1/vettings", vetting(true, today.minusDays(3))));

        // when
        expect(201, community.head.post("/api/v1/vettings", vetting(false, today)));

        // then
        assertThat(rows.events(volunteer.id()).getLast()).doesNotContain("minorsVettedUntilOn\":\"");
    }

    @Test
    void nobodyNotesTheOwnVetting() {
        // given
        Somebody head = Somebody.is(volunteer.id(), Roles.STATION_HEAD, community.path);

        // when, then
        refused(403, "NOT_YOUR_OWN_CERTIFICATE", head.post("/api/v1/vettings", vetting(true, today)));
        assertThat(expect(200, volunteer.get("/api/v1/vettings")).<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void whatAVettingFoundIsForHeadsAndTheVolunteerOnly() {
        // given
        expect(201, community.head.post("/api/v1/vettings", vetting(false, today)));

        // when, then
        String list = "/api/v1/vettings?volunteerId=" + volunteer.id();
        assertThat(expect(200, volunteer.get(list)).<List<Boolean>>path("items.clear"))
                .containsExactly(false);
        expect(200, community.head.get(list));
        refused(404, "NO_SUCH_VOLUNTEER", community.worker.get(list));
        refused(422, "END_NOT_POSSIBLE", community.head.post("/api/v1/vettings", vetting(true, today.plusDays(1))));
        refused(422, "END_NOT_POSSIBLE", community.head.post("/api/v1/vettings", vetting(true, today.minusMonths(13))));
    }

    @Test
    void endsAreRemindedOfOnceForEachLeadTime() throws Exception {
        // given
        String id = bring(today.plusDays(20));
        expect(200, community.worker.post("/api/v1/qualifications/" + id + "/verification"));
        expect(
                201,
                community.head.post(
                        "/api/v1/vettings", vetting(true, today.minusMonths(12).plusDays(6))));
        String vetting = volunteer.get("/api/v1/vettings").path("items[0].id");

        // when
        remindOfEnds.now();
        remindOfEnds.now();

        // then
        List<String> told = rows.events(UUID.fromString(id));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .contains("\"daysBefore\":30", "\"kind\":\"NURSE\"", "\"volunteerId\":\"" + volunteer.id() + "\"")
                .doesNotContain(NUMBER);
        assertThat(rows.eventTypes(UUID.fromString(vetting))).containsExactly("vol.vetting.expiring.v1");
        assertThat(rows.events(UUID.fromString(vetting)).getFirst()).contains("\"daysBefore\":7");
    }

    @Test
    void theDatabaseRefusesAVerifierWhoHoldsIt() {
        // given
        String id = bring(null);

        // when, then
        assertThatThrownBy(() -> rows.run(
                        "update qualification set state = 'VERIFIED', verified_by = volunteer_id where id = ?::uuid",
                        id))
                .hasMessageContaining("qualification");
    }

    private String bring(@Nullable LocalDate until) {
        return Community.id(expect(201, volunteer.post("/api/v1/qualifications", certificate(until))))
                .toString();
    }

    private Map<String, Object> certificate(@Nullable LocalDate until) {
        Map<String, Object> certificate = new HashMap<>(
                Map.of("volunteerId", volunteer.id().toString(), "kind", "NURSE", "certificateNo", NUMBER));
        if (until != null) {
            certificate.put("validUntilOn", until.toString());
        }
        return certificate;
    }

    private Map<String, Object> vetting(boolean clear, LocalDate on) {
        return Map.of(
                "volunteerId", volunteer.id().toString(), "kind", "MINORS", "clear", clear, "checkedOn", on.toString());
    }
}
