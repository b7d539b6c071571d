package org.lovebank.volunteer.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
class DisclosureTest {

    private static final String PERSONS = "/api/v1/persons";

    @Inject
    Rows rows;

    private Community community;
    private Map<String, Object> person = Map.of();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aPerson() {
        community = Community.fresh();
        person = Invented.person("赵流水");
        id = id(expect(201, community.worker.post(PERSONS, Map.of("person", person, "areaPath", community.path))));
    }

    @Test
    void staffSeeAPersonMasked() {
        // when
        Response shown = expect(200, community.worker.get(PERSONS + "/" + id));

        // then
        assertThat(shown.<String>path("name")).isEqualTo("赵**");
        assertThat(shown.<String>path("idNo")).startsWith("**************");
        assertThat(shown.<Object>path("birthOn")).isNull();
        assertThat(looks()).isEmpty();
    }

    @Test
    void aLookInClearIsForAPurposeAndLogged() {
        // given
        String look = "/unmasked?purpose=SERVICE_COORDINATION&field=PHONE";

        // when
        Response shown = expect(200, community.worker.get(PERSONS + "/" + id + look));

        // then
        assertThat(shown.<String>path("phone")).isEqualTo("+86" + person.get("phone"));
        assertThat(shown.<String>path("name")).isEqualTo("赵**");
        assertThat(rows.texts(
                        "select viewer_id || ' ' || purpose || ' ' || fields::text from disclosure where person_id = ?",
                        id))
                .containsExactly(community.worker.id() + " SERVICE_COORDINATION {PHONE}");
    }

    @Test
    void oneselfSeesEverythingAndThatIsLoggedToo() {
        // given
        Somebody self = Somebody.is(id, Roles.RESIDENT);

        // when
        Response shown = expect(200, self.get(PERSONS + "/" + id));

        // then
        assertThat(shown.<String>path("name")).isEqualTo("赵流水");
        assertThat(shown.<String>path("idNo")).isEqualTo(person.get("idNo"));
        Response log = expect(200, self.get(PERSONS + "/" + id + "/disclosures"));
        assertThat(log.<List<String>>path("items.purpose")).containsExactly("SELF");
    }

    @Test
    void theLogIsForThePersonTheOfficerAndTheAuditor() {
        // given
        String log = PERSONS + "/" + id + "/disclosures";

        // when
        Response officer = Somebody.with(Roles.DPO, community.path).get(log);
        Response auditor = Somebody.with(Roles.AUDITOR, "cn").get(log);
        Response worker = community.worker.get(log);
        Response elsewhere = Somebody.with(Roles.DPO, "cn.elsewhere").get(log);

        // then
        expect(200, officer);
        expect(200, auditor);
        refused(404, "NO_SUCH_PERSON", worker);
        refused(404, "NO_SUCH_PERSON", elsewhere);
    }

    @Test
    void staffOfAnotherAreaFindNobody() {
        // given
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // when
        Response look = elsewhere.get(PERSONS + "/" + id + "/unmasked?purpose=EMERGENCY&field=NAME");
        Response found = elsewhere.post(PERSONS + "/lookups", Map.of("phone", person.getOrDefault("phone", "")));

        // then
        refused(404, "NO_SUCH_PERSON", look);
        assertThat(looks()).isEmpty();
        assertThat(expect(200, found).<List<Object>>path("items")).isEmpty();
    }

    @Test
    void peopleAreFoundByPhoneAndByIdNumber() {
        // given
        Map<String, Object> byNumber = Map.of(
                "idType",
                "RESIDENT_ID",
                "idNo",
                String.valueOf(person.get("idNo")).toLowerCase(java.util.Locale.ROOT));

        // when
        Response phone =
                community.worker.post(PERSONS + "/lookups", Map.of("phone", "+86 " + person.getOrDefault("phone", "")));
        Response number = community.worker.post(PERSONS + "/lookups", byNumber);
        Response nothing = community.worker.post(PERSONS + "/lookups", Map.of("phone", "13999999999"));

        // then
        assertThat(expect(200, phone).<List<String>>path("items.id")).containsExactly(id.toString());
        assertThat(expect(200, number).<List<String>>path("items.name")).containsExactly("赵**");
        assertThat(expect(200, nothing).<List<Object>>path("items")).isEmpty();
        refused(422, "LOOKUP_UNCLEAR", community.worker.post(PERSONS + "/lookups", Map.of()));
    }

    @Test
    void aNameIsLookedUpWithinAPlaceAndWhoeverIsFoundIsNoted() {
        // given
        Map<String, Object> here = Map.of("name", " 赵 流水", "areaPath", community.path);
        Somebody elsewhere = Somebody.with(Roles.STATION_WORKER, "cn.elsewhere");

        // when
        Response found = community.worker.post(PERSONS + "/lookups", here);
        Response another =
                community.worker.post(PERSONS + "/lookups", Map.of("name", "赵流", "areaPath", community.path));

        // then
        assertThat(expect(200, found).<List<String>>path("items.id")).containsExactly(id.toString());
        assertThat(found.<List<String>>path("items.name")).containsExactly("赵**");
        assertThat(found.<Boolean>path("more")).isFalse();
        assertThat(expect(200, another).<List<Object>>path("items")).isEmpty();
        assertThat(looks()).hasSize(1);
        refused(403, "OUTSIDE_YOUR_AREA", elsewhere.post(PERSONS + "/lookups", here));
        refused(422, "LOOKUP_UNCLEAR", community.worker.post(PERSONS + "/lookups", Map.of("name", "赵流水")));
    }

    @Test
    void theLogIsNeverChanged() {
        // given
        expect(200, Somebody.is(id, Roles.RESIDENT).get(PERSONS + "/" + id));

        // when / then
        assertThatThrownBy(() -> rows.run("delete from disclosure where person_id = ?", id))
                .hasMessageContaining("permission denied");
    }

    private List<String> looks() {
        return rows.texts("select purpose from disclosure where person_id = ?", id);
    }
}
