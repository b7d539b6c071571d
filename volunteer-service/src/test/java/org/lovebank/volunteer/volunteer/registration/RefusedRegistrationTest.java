package org.lovebank.volunteer.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RefusedRegistrationTest {

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void aClientWithoutTheScopeMayNot() {
        // given
        Somebody app = Somebody.client("reader", "wishes:read", community.path);

        // when
        Response answer =
                app.post("/api/v1/volunteers", Invented.volunteer(Invented.person("李云"), community.path, "APP"));

        // then
        refused(403, "SCOPE_MISSING", answer);
    }

    @Test
    void staffDoNotUseTheAppsChannel() {
        // given
        Map<String, Object> wanted = Invented.volunteer(Invented.person("李云"), community.path, "APP");

        // when
        Response answer = community.worker.post("/api/v1/volunteers", wanted);

        // then
        refused(403, "CHANNEL_NOT_YOURS", answer);
    }

    @Test
    void staffOfAnotherAreaMayNotRegisterHere() {
        // given
        Somebody stranger = Somebody.with(Roles.STATION_WORKER, "cn.elsewhere");

        // when
        Response answer = stranger.post(
                "/api/v1/volunteers", Invented.volunteer(Invented.person("李云"), community.path, "ONSITE"));

        // then
        refused(403, "OUTSIDE_YOUR_AREA", answer);
    }

    @Test
    void politicalStatusNeedsASeparateConsent() {
        // given
        Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
        wanted.put("politicalStatus", "PARTY_MEMBER");

        // when
        Response answer = community.worker.post("/api/v1/volunteers", wanted);

        // then
        refused(422, "CONSENT_MISSING", answer);
        assertThat(answer.<String>path("metadata.dataClass")).isEqualTo("SENSITIVE");
    }

    @Test
    void aWrongCheckDigitIsToldWithoutTheNumber() {
        // given
        Map<String, Object> person = Invented.person("王小桥");
        String right = (String) person.getOrDefault("idNo", "");
        person.put("idNo", right.substring(0, 17) + (right.endsWith("1") ? "2" : "1"));

        // when
        Response answer =
                community.worker.post("/api/v1/volunteers", Invented.volunteer(person, community.path, "ONSITE"));

        // then
        refused(422, "RESIDENT_ID_NOT_VALID", answer);
        assertThat(answer.<String>path("metadata.part")).isEqualTo("CHECK_DIGIT");
        assertThat(answer.asString()).doesNotContain(right.substring(0, 17));
    }

    @Test
    void whatTheFileNeedsIsNamed() {
        // given
        Map<String, Object> person = Map.of("name", "王小桥", "birthOn", "1980-05-17");

        // when
        Response answer =
                community.worker.post("/api/v1/volunteers", Invented.volunteer(person, community.path, "ONSITE"));

        // then
        refused(422, "VOLUNTEER_FILE_INCOMPLETE", answer);
        assertThat(answer.<List<String>>path("metadata.missing")).containsExactly("idNo", "sex", "phone");
    }

    @Test
    void unknownAndWrongFieldsAreNamed() {
        // given
        Map<String, Object> unknown = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
        unknown.put("salary", 1);
        Map<String, Object> wrong = Invented.volunteer(Invented.person("王小桥"), community.path, "BY_PIGEON");

        // when
        Response first = community.worker.post("/api/v1/volunteers", unknown);
        Response second = community.worker.post("/api/v1/volunteers", wrong);

        // then
        refused(400, "INVALID_INPUT", first);
        assertThat(first.<String>path("errors[0].pointer")).isEqualTo("#/salary");
        refused(400, "INVALID_INPUT", second);
        assertThat(second.<String>path("errors[0].pointer")).isEqualTo("#/channel");
    }

    @Test
    void aRefusedRegistrationLeavesNothingBehind() {
        // given
        Map<String, Object> person = Invented.person("王小桥");
        Map<String, Object> wanted = Invented.volunteer(person, community.path, "ONSITE");
        wanted.put("occupation", "TEACHER");
        refused(422, "CONSENT_MISSING", community.worker.post("/api/v1/volunteers", wanted));

        // when
        Response again =
                community.worker.post("/api/v1/volunteers", Invented.volunteer(person, community.path, "ONSITE"));

        // then
        expect(201, again);
    }
}
