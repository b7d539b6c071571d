package org.lovebank.volunteer.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
class RegistrationTest {

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void onSiteRegistrationIsOneCallAndWaitsForTheCharter() {
        // given
        Map<String, Object> person = Invented.person("王小桥");

        // when
        Response answer =
                community.worker.post("/api/v1/volunteers", Invented.volunteer(person, community.path, "ONSITE"));

        // then
        expect(201, answer);
        assertThat(answer.<String>path("status")).isEqualTo("SUBMITTED");
        assertThat(answer.<String>path("name")).isEqualTo("王**");
        assertThat(answer.<String>path("phone")).matches("138\\*\\*\\*\\*\\d{4}");
        assertThat(answer.<String>path("volunteerNo")).matches("V\\d{12}");
        assertThat(answer.<String>path("ageBand")).isEqualTo("18_TO_59");
        assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
        assertThat(answer.header("Location")).endsWith("/api/v1/volunteers/" + answer.path("id"));
        assertThat(rows.eventTypes(id(answer))).isEmpty();
    }

    @Test
    void theCharterMakesAVolunteerActiveAndTellsTheStreet() {
        // given
        UUID id = community.submitted("王小桥");

        // when
        Response answer = accept(Somebody.is(id, Roles.VOLUNTEER), id, "APP");

        // then
        expect(201, answer);
        assertThat(answer.<String>path("status")).isEqualTo("ACTIVE");
        assertThat(rows.eventTypes(id)).containsExactly("vol.volunteer.registered.v1");
        assertThat(rows.events(id).getFirst())
                .contains("\"maskedName\":\"王**\"")
                .contains("\"areaPath\":\"" + community.path + "\"")
                .contains("\"skills\":[\"APPLIANCE_REPAIR\"]")
                .contains("\"status\":\"ACTIVE\"");
    }

    @Test
    void theCharterIsAcceptedOnce() {
        // given
        Somebody volunteer = community.volunteer("王小桥");

        // when
        Response answer = accept(volunteer, volunteer.id(), "APP");

        // then
        refused(409, "VOLUNTEER_STATUS_FORBIDS", answer);
        assertThat(answer.<String>path("metadata.status")).isEqualTo("ACTIVE");
        assertThat(answer.<List<String>>path("metadata.allowed"))
                .containsExactly("PAUSED", "DORMANT", "SUSPENDED", "WITHDRAWN");
    }

    @Test
    void aPartnersAppRegistersAndAcceptsForWhomItRegistered() {
        // given
        Somebody app = Somebody.client("app-" + community.path, "volunteers:register", community.path);
        UUID id = id(expect(
                201, app.post("/api/v1/volunteers", Invented.volunteer(Invented.person("李云"), community.path, "APP"))));

        // when
        Response answer = accept(app, id, "APP");

        // then
        expect(201, answer);
    }

    @Test
    void anotherClientFindsNobody() {
        // given
        UUID id = community.submitted("王小桥");
        Somebody other = Somebody.client("other", "volunteers:register", community.path);

        // when
        Response answer = accept(other, id, "APP");

        // then
        refused(404, "NO_SUCH_VOLUNTEER", answer);
    }

    @Test
    void theSamePersonIsNotRegisteredTwice() {
        // given
        Map<String, Object> person = Invented.person("王小桥");
        UUID first = id(expect(
                201,
                community.worker.post("/api/v1/volunteers", Invented.volunteer(person, community.path, "ONSITE"))));
        Map<String, Object> again = new java.util.HashMap<>(person);
        again.put("name", "王晓乔");
        again.put("phone", "13912345678");

        // when
        Response answer =
                community.worker.post("/api/v1/volunteers", Invented.volunteer(again, community.path, "PHONE"));

        // then
        refused(409, "PERSON_KNOWN", answer);
        assertThat(answer.<String>path("metadata.personId")).isEqualTo(first.toString());
    }

    @Test
    void theSameNameOnTheSamePhoneIsTheSamePerson() {
        // given
        Map<String, Object> person = Invented.person("王小桥");
        expect(201, community.worker.post("/api/v1/volunteers", Invented.volunteer(person, community.path, "ONSITE")));
        Map<String, Object> again = new java.util.HashMap<>(person);
        again.put("idNo", Invented.residentId(LocalDate.of(1980, 5, 17), 990));

        // when
        Response answer =
                community.worker.post("/api/v1/volunteers", Invented.volunteer(again, community.path, "PHONE"));

        // then
        refused(409, "PERSON_KNOWN", answer);
    }

    @Test
    void ofManyRegistrationsOfOnePersonAtOnceOneWins() throws Exception {
        // given
        Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
        Callable<Integer> registering =
                () -> community.worker.post("/api/v1/volunteers", wanted).statusCode();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : all.invokeAll(List.of(registering, registering, registering, registering))) {
                answers.add(each.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void withTheConsentsTheWholeFileIsKept() {
        // given
        Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
        wanted.put("politicalStatus", "LEAGUE_MEMBER");
        wanted.put("occupation", "TEACHER");
        wanted.put("hobbies", List.of("下棋"));
        wanted.put(
                "consents",
                List.of(
                        Invented.consent("VOLUNTEER_FILE", "OPTIONAL"),
                        Invented.consent("VOLUNTEER_FILE", "SENSITIVE")));
        UUID id = id(expect(201, community.worker.post("/api/v1/volunteers", wanted)));

        // when
        Response own = Somebody.is(id, Roles.VOLUNTEER).get("/api/v1/volunteers/" + id);

        // then
        expect(200, own);
        assertThat(own.<String>path("name")).isEqualTo("王小桥");
        assertThat(own.<String>path("politicalStatus")).isEqualTo("LEAGUE_MEMBER");
        assertThat(own.<List<String>>path("hobbies")).containsExactly("下棋");
        Response staff = expect(200, community.worker.get("/api/v1/volunteers/" + id));
        assertThat(staff.<String>path("name")).isEqualTo("王**");
        assertThat(staff.<Object>path("politicalStatus")).isNull();
        assertThat(staff.<String>path("occupation")).isEqualTo("TEACHER");
    }

    @Test
    void theSameKeyAnswersTheSame() {
        // given
        Map<String, Object> wanted = Invented.volunteer(Invented.person("王小桥"), community.path, "ONSITE");
        String key = UUID.randomUUID().toString();
        Response first = expect(201, community.worker.post("/api/v1/volunteers", wanted, key));

        // when
        Response second = community.worker.post("/api/v1/volunteers", wanted, key);

        // then
        expect(201, second);
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    }

    private static Response accept(Somebody by, UUID id, String channel) {
        return by.post(
                "/api/v1/volunteers/" + id + "/charter-acceptances",
                Map.of("documentVersion", "2026-1", "channel", channel));
    }
}
