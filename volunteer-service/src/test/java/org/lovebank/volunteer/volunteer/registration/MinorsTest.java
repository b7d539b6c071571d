package org.lovebank.volunteer.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
@SuppressWarnings("NullAway.Init")
class MinorsTest {

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void underEighteenAGuardianConsents() {
        // given
        Map<String, Object> sixteen = minor(16);

        // when
        Response answer = community.worker.post("/api/v1/volunteers", sixteen);

        // then
        refused(422, "GUARDIAN_CONSENT_MISSING", answer);
        assertThat(answer.<Integer>path("metadata.under")).isEqualTo(18);
    }

    @Test
    void withTheGuardiansConsentAMinorIsFlagged() {
        // given
        UUID mother = community.resident("王母").id();
        Map<String, Object> sixteen = minor(16);
        sixteen.put("consents", List.of(guardian(mother, "BASIC")));

        // when
        Response answer = community.worker.post("/api/v1/volunteers", sixteen);

        // then
        expect(201, answer);
        assertThat(answer.<Boolean>path("minor")).isTrue();
        assertThat(answer.<String>path("ageBand")).isEqualTo("16_TO_17");
    }

    @Test
    void underFourteenTheConsentCoversTheChild() {
        // given
        UUID mother = community.resident("王母").id();
        Map<String, Object> ten = minor(10);
        ten.put("consents", List.of(guardian(mother, "BASIC")));
        Map<String, Object> covered = minor(10);
        covered.put("consents", List.of(guardian(mother, "CHILD")));

        // when
        Response basic = community.worker.post("/api/v1/volunteers", ten);
        Response child = community.worker.post("/api/v1/volunteers", covered);

        // then
        refused(422, "GUARDIAN_CONSENT_MISSING", basic);
        assertThat(basic.<String>path("metadata.dataClass")).isEqualTo("CHILD");
        expect(201, child);
    }

    @Test
    void aGuardianIsGrownUpAndKnown() {
        // given
        Map<String, Object> unknown = minor(16);
        unknown.put("consents", List.of(guardian(UUID.randomUUID(), "BASIC")));
        UUID brother = UUID.fromString(expect(
                        201,
                        community.worker.post(
                                "/api/v1/persons",
                                Map.of("person", Invented.person("王兄", bornYearsAgo(17)), "areaPath", community.path)))
                .path("id"));
        Map<String, Object> young = minor(16);
        young.put("consents", List.of(guardian(brother, "BASIC")));

        // when
        Response nobody = community.worker.post("/api/v1/volunteers", unknown);
        Response minor = community.worker.post("/api/v1/volunteers", young);

        // then
        refused(422, "UNKNOWN_PERSON", nobody);
        refused(422, "GUARDIAN_NOT_ACCEPTED", minor);
    }

    @Test
    void aMinorIsActiveOnlyWithABoundGuardianWhoConsents() {
        // given
        UUID mother = community.resident("王母").id();
        Map<String, Object> sixteen = minor(16);
        sixteen.put("consents", List.of(guardian(mother, "BASIC")));
        UUID id = UUID.fromString(expect(201, community.worker.post("/api/v1/volunteers", sixteen))
                .path("id"));
        Response early = accept(id);
        bind(mother, id);

        // when
        Response late = accept(id);

        // then
        refused(422, "GUARDIAN_NOT_BOUND", early);
        assertThat(expect(201, late).<String>path("status")).isEqualTo("ACTIVE");
    }

    @Test
    void withTheGuardiansConsentTheGroundGoesToo() {
        // given
        UUID mother = community.resident("王母").id();
        Map<String, Object> sixteen = minor(16);
        sixteen.put("consents", List.of(guardian(mother, "BASIC")));
        UUID id = UUID.fromString(expect(201, community.worker.post("/api/v1/volunteers", sixteen))
                .path("id"));
        bind(mother, id);
        expect(201, accept(id));
        Somebody guardian = Somebody.is(mother, Roles.GUARDIAN);
        String consents = "/api/v1/persons/" + id + "/consents";
        String consent = expect(200, guardian.get(consents)).path("items[0].id");

        // when
        expect(200, guardian.post(consents + "/" + consent + "/withdrawal"));

        // then
        Response now = expect(200, community.worker.get("/api/v1/volunteers/" + id));
        assertThat(now.<String>path("status")).isEqualTo("PAUSED");
        assertThat(now.<String>path("statusReason")).isEqualTo("GUARDIAN_CONSENT_WITHDRAWN");
        refused(
                422,
                "GUARDIAN_NOT_BOUND",
                community.head.post(
                        "/api/v1/volunteers/" + id + "/status-changes",
                        Map.of("status", "ACTIVE", "reason", "RESOLVED")));
    }

    @Test
    void whatTheYoungMayNotDoIsAPolicy() {
        // given
        community.rule("MINOR_SERVICE", Map.of("servesFrom", 12, "closedCategories", List.of("EMERGENCY_HELP")));
        UUID mother = community.resident("王母").id();
        Map<String, Object> ten = minor(10);
        ten.put("consents", List.of(guardian(mother, "CHILD")));
        Map<String, Object> sixteen = minor(16);
        sixteen.put("consents", List.of(guardian(mother, "BASIC")));
        sixteen.put("serviceIntentions", List.of("EMERGENCY_HELP", "TUTORING"));

        // when
        Response tooYoung = community.worker.post("/api/v1/volunteers", ten);
        Response closed = community.worker.post("/api/v1/volunteers", sixteen);

        // then
        refused(422, "TOO_YOUNG_TO_SERVE", tooYoung);
        assertThat(tooYoung.<Integer>path("metadata.from")).isEqualTo(12);
        refused(422, "CLOSED_TO_MINORS", closed);
        assertThat(closed.<List<String>>path("metadata.categories")).containsExactly("EMERGENCY_HELP");
    }

    private Response accept(UUID id) {
        return community.worker.post(
                "/api/v1/volunteers/" + id + "/charter-acceptances",
                Map.of("documentVersion", "2026-1", "channel", "ONSITE"));
    }

    private void bind(UUID guardian, UUID ward) {
        String id = expect(
                        201,
                        community.worker.post(
                                "/api/v1/relations",
                                Map.of(
                                        "fromPersonId",
                                        guardian,
                                        "toPersonId",
                                        ward,
                                        "kind",
                                        "GUARDIAN",
                                        "channel",
                                        "COUNTER",
                                        "proofKind",
                                        "HOUSEHOLD_REGISTER")))
                .path("id");
        expect(200, community.head.post("/api/v1/relations/" + id + "/review"));
        expect(200, community.head.post("/api/v1/relations/" + id + "/confirmation", Map.of("channel", "HOME_VISIT")));
    }

    @Test
    void theAgeIsAPolicy() {
        // given
        community.rule("VOLUNTEER_AGE", Map.of("guardianConsentUnder", 16, "childRulesUnder", 14));

        // when
        Response answer = community.worker.post("/api/v1/volunteers", minor(16));

        // then
        expect(201, answer);
        assertThat(answer.<Boolean>path("minor")).isFalse();
    }

    @Test
    void otherHousesHearWhetherAGuardiansConsentStands() {
        // given
        UUID mother = community.resident("王母").id();
        Map<String, Object> sixteen = minor(16);
        sixteen.put("consents", List.of(guardian(mother, "BASIC")));
        UUID id = UUID.fromString(expect(201, community.worker.post("/api/v1/volunteers", sixteen))
                .path("id"));
        String consents = "/api/v1/persons/" + id + "/consents";
        String first = expect(200, community.worker.get(consents)).path("items[0].id");

        bind(mother, id);

        // when
        expect(
                201,
                community.worker.post(
                        "/api/v1/volunteers/" + id + "/charter-acceptances",
                        Map.of("documentVersion", "2026-1", "channel", "ONSITE")));
        expect(200, community.worker.post(consents + "/" + first + "/withdrawal", Map.of()));
        String second = expect(201, community.worker.post(consents, guardian(mother, "CHILD")))
                .path("id");

        // then
        assertThat(rows.eventTypes(id))
                .containsExactly(
                        "vol.volunteer.registered.v1",
                        "vol.volunteer.status-changed.v1",
                        "vol.volunteer.profile-changed.v1");
        assertThat(rows.texts(
                        "select coalesce(data -> 'state' ->> 'guardianConsentId', 'none') from event_log"
                                + " where subject = ?::uuid order by version",
                        id.toString()))
                .containsExactly(first, "none", second);
        assertThat(rows.texts("select distinct version from event_log where subject = ?::uuid", id.toString()))
                .hasSize(3);
    }

    @Test
    void nobodyIsTheirOwnGuardian() {
        // given
        UUID mother = community.resident("王母").id();
        Map<String, Object> sixteen = minor(16);
        sixteen.put("consents", List.of(guardian(mother, "BASIC")));
        UUID id = UUID.fromString(expect(201, community.worker.post("/api/v1/volunteers", sixteen))
                .path("id"));
        bind(mother, id);
        expect(
                201,
                community.worker.post(
                        "/api/v1/volunteers/" + id + "/charter-acceptances",
                        Map.of("documentVersion", "2026-1", "channel", "ONSITE")));
        String consents = "/api/v1/persons/" + id + "/consents";
        String first = expect(200, community.worker.get(consents)).path("items[0].id");
        expect(200, community.worker.post(consents + "/" + first + "/withdrawal", Map.of()));
        Somebody self = Somebody.is(id, "VOLUNTEER", community.path);

        // when
        expect(201, self.post(consents, Invented.consent("GUARDIANSHIP", "BASIC")));
        expect(201, self.post(consents, guardian(mother, "BASIC")));

        // then
        assertThat(rows.texts(
                        "select data -> 'state' ->> 'guardianConsentId' from event_log"
                                + " where subject = ?::uuid order by version desc limit 1",
                        id.toString()))
                .containsExactly("null");
    }

    private Map<String, Object> minor(int years) {
        return Invented.volunteer(Invented.person("王童", bornYearsAgo(years)), community.path, "ONSITE");
    }

    private static LocalDate bornYearsAgo(int years) {
        return LocalDate.now(Time.DAYS).minusYears(years).minusDays(1);
    }

    private static Map<String, Object> guardian(UUID guardian, String dataClass) {
        Map<String, Object> consent = new HashMap<>(Invented.consent("GUARDIANSHIP", dataClass));
        consent.put("givenBy", guardian);
        return consent;
    }
}
