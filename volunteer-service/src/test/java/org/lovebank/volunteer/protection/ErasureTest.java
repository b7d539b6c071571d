package org.lovebank.volunteer.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Answers;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ErasureTest {

    private static final String REQUESTS = "/api/v1/erasure-requests/";

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    @Inject
    Answers answers;

    private Community community;
    private Somebody volunteer;
    private Somebody officer;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        officer = Somebody.with(Roles.DPO, community.path);
    }

    @Test
    void theKeyGoesAndTheRecordsStayWithoutAName() {
        // given
        community.posting(0);
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        UUID request = requested(volunteer);

        // when
        erased(request);

        // then
        assertThat(expect(200, officer.get(REQUESTS + request)).<String>path("state"))
                .isEqualTo("ERASED");
        assertThat(rows.texts(
                        "select concat_ws(' ', status, wrapped_key, sealed, id_no_index, phone_index, name_index)"
                                + " from person where id = ?",
                        volunteer.id()))
                .containsExactly("ERASED");
        assertThat(rows.texts(
                        "select concat_ws(' ', status, sealed, occupation, array_to_string(availability, ','))"
                                + " from volunteer where id = ?",
                        volunteer.id()))
                .containsExactly("ERASED ");
        assertThat(rows.eventTypes(volunteer.id()))
                .contains("vol.volunteer.status-changed.v1")
                .last()
                .isEqualTo("vol.person.erased.v1");
        assertThat(rows.texts("select minutes from service_record where volunteer_id = ?", volunteer.id()))
                .containsExactly("60");
        refused(404, "NO_SUCH_PERSON", community.worker.get("/api/v1/persons/" + volunteer.id()));
        Response list = expect(200, community.worker.get("/api/v1/volunteers?areaPath=" + community.path));
        assertThat(list.<String>path("items.find { it.id == '" + volunteer.id() + "' }.name"))
                .isEqualTo("***");
        refused(409, "ERASURE_STATE_FORBIDS", officer.post(REQUESTS + request + "/approval"));
    }

    @Test
    void theStreetHearsOfTheEndWithoutAName() {
        // given
        UUID request = requested(volunteer);

        // when
        erased(request);

        // then
        assertThat(rows.eventTypes(volunteer.id()))
                .containsExactly(
                        "vol.volunteer.registered.v1", "vol.volunteer.status-changed.v1", "vol.person.erased.v1");
        assertThat(rows.events(volunteer.id()).get(1))
                .contains("\"status\":\"ERASED\"", "\"maskedName\":\"***\"", "\"ageBand\":\"UNKNOWN\"")
                .doesNotContain("王");
        assertThat(rows.texts(
                        "select count(distinct version) from event_log where subject = ?::uuid",
                        volunteer.id().toString()))
                .containsExactly("3");
    }

    @Test
    void nothingIsErasedWhileSomethingIsOpen() {
        // given
        claims.recorded(community, Claims.hour(community, volunteer.id()));
        Response asked = expect(201, volunteer.post("/api/v1/my-data/erasure", Map.of()));

        // when
        Response answer = officer.post(REQUESTS + id(asked) + "/approval");

        // then
        assertThat(asked.<List<String>>path("obligations")).containsExactly("SERVICE_RECORD_OPEN");
        refused(409, "OBLIGATIONS_OPEN", answer);
        assertThat(rows.texts("select status from person where id = ?", volunteer.id()))
                .containsExactly("ACTIVE");
        assertThat(expect(200, volunteer.get(REQUESTS + id(asked))).<String>path("state"))
                .isEqualTo("REQUESTED");
    }

    @Test
    void aGuardianAsksForTheWardAndIsNotErasedBefore() {
        // given
        Somebody mother = community.resident("王母");
        UUID child = id(expect(
                201,
                community.worker.post(
                        "/api/v1/persons",
                        Map.of(
                                "person",
                                Invented.person("王童", LocalDate.of(2015, 3, 1)),
                                "areaPath",
                                community.path))));
        refused(404, "NO_SUCH_PERSON", mother.post("/api/v1/my-data/erasure", Map.of("wardId", child)));
        guard(mother.id(), child);
        UUID own = requested(mother);
        refused(409, "OBLIGATIONS_OPEN", officer.post(REQUESTS + own + "/approval"));

        // when
        UUID wards = id(expect(201, mother.post("/api/v1/my-data/erasure", Map.of("wardId", child))));
        erased(wards);

        // then
        assertThat(rows.texts("select state from relation where to_person_id = ?", child))
                .containsExactly("ENDED");
        erased(own);
    }

    @Test
    void onlyAnOfficerOfTheAreaDecidesAndOnlyTheAskerTakesItBack() {
        // given
        UUID request = requested(volunteer);
        Somebody elsewhere = Somebody.with(Roles.DPO, "cn.elsewhere");

        // when
        Response foreign = elsewhere.post(REQUESTS + request + "/approval");
        Response self = Somebody.is(volunteer.id(), Roles.DPO, community.path).post(REQUESTS + request + "/approval");
        Response stranger = community.volunteer("李云").post(REQUESTS + request + "/withdrawal");
        Response twice = volunteer.post("/api/v1/my-data/erasure", Map.of());
        Response back = volunteer.post(REQUESTS + request + "/withdrawal");

        // then
        refused(404, "NO_SUCH_ERASURE_REQUEST", foreign);
        refused(403, "ERASURE_NEEDS_ANOTHER", self);
        refused(404, "NO_SUCH_ERASURE_REQUEST", stranger);
        refused(409, "ERASURE_REQUESTED_ALREADY", twice);
        assertThat(expect(200, back).<String>path("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aRefusalSaysWhyAndListsHaveTheDueTime() {
        // given
        UUID request = requested(volunteer);

        // when
        Response open = expect(200, officer.get("/api/v1/erasure-requests?state=REQUESTED&areaPath=" + community.path));
        Response no = officer.post(REQUESTS + request + "/refusal", Map.of("reason", "DISPUTE_OPEN"));

        // then
        assertThat(open.<List<String>>path("items.id")).containsExactly(request.toString());
        assertThat(open.<List<String>>path("items.dueAt")).doesNotContainNull();
        assertThat(expect(200, no).<String>path("reason")).isEqualTo("DISPUTE_OPEN");
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.DPO, "cn.elsewhere").get("/api/v1/erasure-requests?areaPath=" + community.path));
    }

    @Test
    void whoWasErasedMayComeAgain() {
        // given
        Map<String, Object> person = Invented.person("赵流水");
        Map<String, Object> wanted = Invented.volunteer(person, community.path, "ONSITE");
        UUID first = id(expect(201, community.worker.post("/api/v1/volunteers", wanted)));
        UUID request = requested(Somebody.is(first, Roles.VOLUNTEER));
        erased(request);

        // when
        Response again = community.worker.post("/api/v1/volunteers", wanted);

        // then
        assertThat(id(expect(201, again))).isNotEqualTo(first);
    }

    @Test
    void theKeyStaysUntilEveryHouseHasSaidThatNothingIsOpen() {
        // given
        UUID request = requested(volunteer);
        Response approved = expect(200, officer.post(REQUESTS + request + "/approval"));
        answers.task(request, 1);
        answers.bank(request, 1);

        // when
        answers.task(request, 2);
        Response half = expect(200, officer.get(REQUESTS + request));
        answers.bank(request, 2);

        // then
        assertThat(approved.<String>path("state")).isEqualTo("APPROVED");
        assertThat(approved.<List<String>>path("awaited")).containsExactly("TASK", "TIMEBANK");
        assertThat(half.<String>path("state")).isEqualTo("APPROVED");
        assertThat(half.<List<String>>path("awaited")).containsExactly("TIMEBANK");
        assertThat(rows.texts("select status from person where id = ?", volunteer.id()))
                .containsExactly("ERASED");
        answers.bank(request, 2);
        assertThat(rows.eventTypes(request)).containsExactly("vol.erasure.asked.v1", "vol.erasure.asked.v1");
    }

    @Test
    void whatIsOpenInAnotherHouseHoldsTheErasureBack() {
        // given
        UUID request = requested(volunteer);
        answers.task(request, 1, "ORDER_OPEN");
        Response shown = expect(200, volunteer.get(REQUESTS + request));
        expect(200, officer.post(REQUESTS + request + "/approval"));

        // when
        answers.bank(request, 2);
        answers.task(request, 2, "ORDER_OPEN");

        // then
        assertThat(shown.<List<String>>path("obligations")).containsExactly("ORDER_OPEN");
        Response back = expect(200, volunteer.get(REQUESTS + request));
        assertThat(back.<String>path("state")).isEqualTo("REQUESTED");
        assertThat(back.<List<String>>path("obligations")).containsExactly("ORDER_OPEN");
        assertThat(rows.texts("select status from person where id = ?", volunteer.id()))
                .containsExactly("ACTIVE");
        erased(request);
        assertThat(rows.texts("select status from person where id = ?", volunteer.id()))
                .containsExactly("ERASED");
    }

    private void erased(UUID request) {
        expect(200, officer.post(REQUESTS + request + "/approval"));
        answers.free(request);
    }

    private UUID requested(Somebody by) {
        return id(expect(201, by.post("/api/v1/my-data/erasure", Map.of())));
    }

    private void guard(UUID guardian, UUID ward) {
        Map<String, Object> told = Map.of(
                "fromPersonId", guardian,
                "toPersonId", ward,
                "kind", "GUARDIAN",
                "channel", "COUNTER",
                "proofKind", "HOUSEHOLD_REGISTER");
        UUID id = id(expect(201, community.worker.post("/api/v1/relations", told)));
        expect(200, community.head.post("/api/v1/relations/" + id + "/review"));
        expect(200, community.head.post("/api/v1/relations/" + id + "/confirmation", Map.of("channel", "HOME_VISIT")));
    }
}
