package org.lovebank.volunteer.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class VolunteerFileTest {

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;
    private String file = "";

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        file = "/api/v1/volunteers/" + volunteer.id();
    }

    @Test
    void aNewFileIsToldToMatching() {
        // given
        String tag = expect(200, volunteer.get(file)).header("ETag");

        // when
        Response answer = volunteer.put(file, tag, edit());

        // then
        expect(200, answer);
        assertThat(answer.<List<String>>path("specialties")).containsExactly("LEGAL_ADVICE", "MEDIATION");
        assertThat(rows.eventTypes(volunteer.id()).getLast()).isEqualTo("vol.volunteer.profile-changed.v1");
        assertThat(rows.events(volunteer.id()).getLast())
                .contains("\"skills\":[\"LEGAL_ADVICE\",\"MEDIATION\"]")
                .contains("\"day\":\"SUNDAY\"");
    }

    @Test
    void filesOfAPlaceAreListedBySpecialty() {
        // given
        expect(200, volunteer.put(file, expect(200, volunteer.get(file)).header("ETag"), edit()));
        community.volunteer("李小河");
        String list = "/api/v1/volunteers?areaPath=" + community.path + "&specialty=";

        // when
        Response lawyers = community.worker.get(list + "LEGAL_ADVICE");
        Response cooks = community.worker.get(list + "COOKING");

        // then
        assertThat(expect(200, lawyers).<List<String>>path("items.id"))
                .containsExactly(volunteer.id().toString());
        assertThat(expect(200, cooks).<List<Object>>path("items")).isEmpty();
        refused(400, "UNKNOWN_CODE", community.worker.get(list + "JUGGLING"));
    }

    @Test
    void whoWantsToBeAskedByAPersonSaysSoInTheirFileAndMatchingHearsOfIt() {
        // given
        String tag = expect(200, volunteer.get(file)).header("ETag");
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"preferHumanDispatch\":false");
        Map<String, Object> edit = edit();
        edit.put("preferHumanDispatch", true);

        // when
        Response answer = volunteer.put(file, tag, edit);

        // then
        expect(200, answer);
        assertThat(answer.<Boolean>path("preferHumanDispatch")).isTrue();
        assertThat(rows.eventTypes(volunteer.id()).getLast()).isEqualTo("vol.volunteer.profile-changed.v1");
        assertThat(rows.events(volunteer.id()).getLast()).contains("\"preferHumanDispatch\":true");
    }

    @Test
    void ofTwoEditsOfOneFileTheSecondIsTold() {
        // given
        String tag = expect(200, volunteer.get(file)).header("ETag");
        Response first = community.worker.put(file, tag, edit());

        // when
        Response second = volunteer.put(file, tag, edit());

        // then
        expect(200, first);
        refused(412, "CHANGED_MEANWHILE", second);
        assertThat(second.<String>path("metadata.current")).isEqualTo(first.header("ETag"));
    }

    @Test
    void anEditSaysWhichVersionItEdits() {
        // given
        Map<String, Object> edit = edit();

        // when
        Response answer = volunteer.request().body(edit).put(file);

        // then
        refused(428, "VERSION_MISSING", answer);
    }

    @Test
    void anEditNeedsItsConsentsToo() {
        // given
        Map<String, Object> edit = edit();
        edit.put("hobbies", List.of("下棋"));

        // when
        Response answer = volunteer.put(file, "*", edit);

        // then
        refused(422, "CONSENT_MISSING", answer);
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        // given
        Map<String, Object> edit = edit();
        edit.put("availability", List.of(Map.of("day", "SUNDAY", "from", "11:00", "to", "09:00")));

        // when
        Response answer = volunteer.put(file, "*", edit);

        // then
        refused(422, "FREE_TIME_NOT_POSSIBLE", answer);
    }

    @Test
    void aWithdrawnConsentTakesItsFieldsAlong() {
        // given
        Map<String, Object> wanted = Invented.volunteer(Invented.person("李云"), community.path, "ONSITE");
        wanted.put("occupation", "RETIRED");
        wanted.put("hobbies", List.of("下棋"));
        wanted.put("consents", List.of(Invented.consent("VOLUNTEER_FILE", "OPTIONAL")));
        UUID id = id(expect(201, community.worker.post("/api/v1/volunteers", wanted)));
        Somebody self = Somebody.is(id, Roles.VOLUNTEER);
        String consents = "/api/v1/persons/" + id + "/consents";
        String consent = expect(200, self.get(consents)).path("items[0].id");

        // when
        Response answer = self.post(consents + "/" + consent + "/withdrawal");

        // then
        expect(200, answer);
        Response now = expect(200, self.get("/api/v1/volunteers/" + id));
        assertThat(now.<Object>path("occupation")).isNull();
        assertThat(now.<List<String>>path("hobbies")).isEmpty();
        refused(409, "CONSENT_WITHDRAWN_BEFORE", self.post(consents + "/" + consent + "/withdrawal"));
    }

    @Test
    void volunteersPauseComeBackAndLeaveByThemselves() {
        // given
        String change = file + "/status-changes";

        // when
        List<String> stands = List.of("PAUSED", "ACTIVE", "WITHDRAWN").stream()
                .map(wanted -> expect(200, volunteer.post(change, Map.of("status", wanted, "reason", "OWN_WISH")))
                        .<String>path("status"))
                .toList();

        // then
        assertThat(stands).containsExactly("PAUSED", "ACTIVE", "WITHDRAWN");
        assertThat(rows.eventTypes(volunteer.id()))
                .containsExactly(
                        "vol.volunteer.registered.v1",
                        "vol.volunteer.status-changed.v1",
                        "vol.volunteer.status-changed.v1",
                        "vol.volunteer.status-changed.v1");
        refused(
                409,
                "VOLUNTEER_STATUS_FORBIDS",
                volunteer.post(change, Map.of("status", "PAUSED", "reason", "OWN_WISH")));
    }

    @Test
    void suspensionIsForStaff() {
        // given
        Map<String, Object> wish = Map.of("status", "SUSPENDED", "reason", "MISCONDUCT");

        // when
        Response own = volunteer.post(file + "/status-changes", wish);
        Response staff = community.head.post(file + "/status-changes", wish);
        Response back = volunteer.post(file + "/status-changes", Map.of("status", "ACTIVE", "reason", "OWN_WISH"));

        // then
        refused(403, "STATUS_NOT_YOURS", own);
        expect(200, staff);
        refused(403, "STATUS_NOT_YOURS", back);
    }

    @Test
    void theCharterCannotBePassedBy() {
        // given
        UUID submitted = community.submitted("李云");

        // when
        Response answer = community.head.post(
                "/api/v1/volunteers/" + submitted + "/status-changes",
                Map.of("status", "ACTIVE", "reason", "RESOLVED"));

        // then
        refused(409, "VOLUNTEER_STATUS_FORBIDS", answer);
    }

    @Test
    void listsAreMaskedAndOfYourAreaOnly() {
        // given
        community.submitted("李云");

        // when
        Response active = community.worker.get("/api/v1/volunteers?status=ACTIVE&areaPath=" + community.path);
        Response outside = Somebody.with(Roles.STATION_WORKER, "cn.elsewhere")
                .get("/api/v1/volunteers?areaPath=" + community.path);

        // then
        assertThat(active.<List<String>>path("items.name")).containsExactly("王**");
        refused(403, "OUTSIDE_YOUR_AREA", outside);
    }

    @Test
    void othersAreNotThere() {
        // given
        Somebody other = community.volunteer("李云");

        // when
        Response read = other.get(file);
        Response edit = other.put(file, "*", edit());
        Response leave = other.post(file + "/status-changes", Map.of("status", "WITHDRAWN", "reason", "OWN_WISH"));

        // then
        refused(404, "NO_SUCH_VOLUNTEER", read);
        refused(404, "NO_SUCH_VOLUNTEER", edit);
        refused(404, "NO_SUCH_VOLUNTEER", leave);
    }

    private static Map<String, Object> edit() {
        Map<String, Object> edit = new HashMap<>();
        edit.put("participation", "TEAM");
        edit.put("identityTypes", List.of("RESIDENT", "MEDICAL_WORKER"));
        edit.put("specialties", List.of("MEDIATION", "LEGAL_ADVICE"));
        edit.put("serviceIntentions", List.of("LEGAL_AID"));
        edit.put("languages", List.of("zh"));
        edit.put("availability", List.of(Map.of("day", "SUNDAY", "from", "09:00", "to", "11:00")));
        edit.put("remoteCapable", true);
        return edit;
    }
}
