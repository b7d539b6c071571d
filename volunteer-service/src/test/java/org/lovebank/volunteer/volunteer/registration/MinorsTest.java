package org.lovebank.volunteer.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class MinorsTest {

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
    void theAgeIsAPolicy() {
        // given
        community.rule("VOLUNTEER_AGE", Map.of("guardianConsentUnder", 16, "childRulesUnder", 14));

        // when
        Response answer = community.worker.post("/api/v1/volunteers", minor(16));

        // then
        expect(201, answer);
        assertThat(answer.<Boolean>path("minor")).isFalse();
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
