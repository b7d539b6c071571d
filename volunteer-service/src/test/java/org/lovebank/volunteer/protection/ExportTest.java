package org.lovebank.volunteer.protection;

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
class ExportTest {

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void theCopyHoldsEverythingInClearAndIsLogged() {
        // given
        Map<String, Object> person = Invented.person("王小桥");
        Map<String, Object> wanted = Invented.volunteer(person, community.path, "ONSITE");
        wanted.put("charterVersion", "2026-1");
        wanted.put("hobbies", List.of("下棋"));
        wanted.put("consents", List.of(Invented.consent("VOLUNTEER_FILE", "OPTIONAL")));
        UUID id = id(expect(201, community.worker.post("/api/v1/volunteers", wanted)));
        Map<String, Object> need = new HashMap<>();
        need.put("personId", id);
        need.put("groups", List.of("DISABLED"));
        need.put("areaPath", community.path);
        need.put("needsSummary", "需要轮椅");
        need.put("consents", List.of(Invented.consent("CARE", "SENSITIVE")));
        expect(201, community.worker.post("/api/v1/beneficiaries", need));
        Somebody self = Somebody.is(id, Roles.VOLUNTEER);
        expect(
                201,
                self.post(
                        "/api/v1/volunteers/" + id + "/external-identities",
                        Map.of(
                                "register",
                                "GANSU",
                                "number",
                                "GS-" + id.toString().substring(24),
                                "proof",
                                "CARD")));

        expect(
                201,
                self.post(
                        "/api/v1/qualifications",
                        Map.of("volunteerId", id, "kind", "LAWYER", "certificateNo", "L-2019-00417")));

        // when
        Response copy = expect(200, self.get("/api/v1/my-data/export"));

        // then
        assertThat(copy.<String>path("person.name")).isEqualTo("王小桥");
        assertThat(copy.<String>path("person.idNo")).isEqualTo(person.get("idNo"));
        assertThat(copy.<List<String>>path("held.volunteer[0].hobbies")).containsExactly("下棋");
        assertThat(copy.<String>path("held.beneficiary[0].needsSummary")).isEqualTo("需要轮椅");
        assertThat(copy.<String>path("held.externalIdentities[0].number"))
                .isEqualTo("GS-" + id.toString().substring(24).toUpperCase(java.util.Locale.ROOT));
        assertThat(copy.<List<String>>path("held.consents.purpose"))
                .containsExactlyInAnyOrder("VOLUNTEER_FILE", "CARE");
        assertThat(copy.<String>path("held.qualifications[0].certificateNo")).isEqualTo("L-2019-00417");
        assertThat(copy.<List<String>>path("held.disclosures[0].fields")).containsExactly("EXPORT");
        assertThat(copy.<Map<String, Object>>path("held"))
                .containsKeys(
                        "household",
                        "relations",
                        "invitations",
                        "serviceRecords",
                        "starRating",
                        "teamMemberships",
                        "trainings",
                        "vettings",
                        "conductAcceptances");
        assertThat(copy.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoIsNotKnownHereHasNothingToTake() {
        // when
        Response answer = Somebody.with(Roles.RESIDENT).get("/api/v1/my-data/export");

        // then
        refused(422, "UNKNOWN_PERSON", answer);
    }

    @Test
    void aPurposeIsForWhoseWorkItIs() {
        // given
        Somebody resident = community.resident("王小桥");
        String look = "/api/v1/persons/" + resident.id() + "/unmasked?field=PHONE&purpose=";
        Somebody officer = Somebody.with(Roles.DPO, community.path);

        // when
        Response officerCares = officer.get(look + "CARE");
        Response workerRequest = community.worker.get(look + "DATA_SUBJECT_REQUEST");
        Response officerRequest = officer.get(look + "DATA_SUBJECT_REQUEST");

        // then
        refused(403, "PURPOSE_NOT_YOURS", officerCares);
        refused(403, "PURPOSE_NOT_YOURS", workerRequest);
        expect(200, officerRequest);
        assertThat(rows.texts("select purpose from disclosure where person_id = ?", resident.id()))
                .containsExactly("DATA_SUBJECT_REQUEST");
    }
}
