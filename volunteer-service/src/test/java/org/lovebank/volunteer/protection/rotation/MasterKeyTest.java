package org.lovebank.volunteer.protection.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.seal.FormerKey;
import org.lovebank.volunteer.seal.KeyCabinet;

@QuarkusTest
@TheRegistry
class MasterKeyTest {

    private static final Somebody OPS = Somebody.with(Roles.OPS);

    @Inject
    Rows rows;

    @Inject
    KeyCabinet keys;

    @Inject
    Claims claims;

    private Community community;
    private Map<String, Object> person;
    private UUID id;

    @BeforeEach
    void somebodyUnderTheFormerKey() throws Exception {
        community = Community.fresh();
        person = Invented.person("王小桥");
        id = id(expect(
                201, community.worker.post("/api/v1/persons", Map.of("person", person, "areaPath", community.path))));
        putUnderTheFormerKey();
    }

    @Test
    void underTwoKeysPeopleAreReadAndFound() {
        // when
        Response found = community.worker.post("/api/v1/persons/lookups", Map.of("phone", person.get("phone")));
        Response read = Somebody.is(id, Roles.RESIDENT).get("/api/v1/persons/" + id);
        Response twice = community.worker.post("/api/v1/persons", Map.of("person", person, "areaPath", community.path));

        // then
        assertThat(expect(200, found).<List<String>>path("items.id")).containsExactly(id.toString());
        assertThat(expect(200, read).<String>path("name")).isEqualTo("王小桥");
        refused(409, "PERSON_KNOWN", twice);
    }

    @Test
    void underTwoKeysTheLedgerNamesEverybody() throws SQLException {
        // given
        Community served = Community.fresh().posting(0);
        Somebody volunteer = served.volunteer("王小桥");
        UUID record = claims.recorded(served, Claims.hour(served, volunteer.id()));
        expect(200, served.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        rows.run(
                "update person set wrapped_key = ?, wrapped_by = ? where id = ?",
                FormerKey.wrapped(
                        volunteer.id(),
                        HexFormat.of()
                                .parseHex(rows.texts(
                                                "select encode(wrapped_key, 'hex') from person where id = ?",
                                                volunteer.id())
                                        .getFirst())),
                FormerKey.cabinet().masterName(),
                volunteer.id());
        YearMonth month =
                YearMonth.from(Instant.now().minus(Duration.ofHours(3)).atZone(Time.DAYS));

        // when
        Response ledger = served.head.get("/api/v1/service-ledger?month=" + month + "&areaPath=" + served.path);

        // then
        assertThat(expect(200, ledger).<List<String>>path("items.volunteer")).containsExactly("王**");
    }

    @Test
    void afterTheChangeTheFormerKeyIsNotNeeded() {
        // given
        Response before = expect(200, OPS.get("/api/v1/master-key"));

        // when
        Response after = rotatedInSteps();

        // then
        assertThat(before.<Boolean>path("done")).isFalse();
        assertThat(after.<Integer>path("leftUnderAnother")).isZero();
        assertThat(rows.texts("select wrapped_by from person where id = ?", id)).containsExactly(keys.masterName());
        byte[] wrapped = bytes("select encode(wrapped_key, 'hex') from person where id = ?");
        byte[] sealed = bytes("select encode(sealed, 'hex') from person where id = ?");
        PersonalData opened = FormerKey.withoutIt().open(id, wrapped).open("person", sealed, PersonalData.class);
        assertThat(opened.name()).isEqualTo("王小桥");
        assertThat(bytes("select encode(phone_index, 'hex') from person where id = ?"))
                .isEqualTo(FormerKey.withoutIt().index("phone", "+86" + person.get("phone")));
        assertThat(expect(200, community.worker.post("/api/v1/persons/lookups", Map.of("phone", person.get("phone"))))
                        .<List<String>>path("items.id"))
                .containsExactly(id.toString());
    }

    @Test
    void nobodyButOperationsChangesTheKey() {
        // when
        Response head = community.head.post("/api/v1/master-key/rotation", Map.of("most", 1));
        Response tooMany = OPS.post("/api/v1/master-key/rotation", Map.of("most", 5001));

        // then
        refused(403, "NOT_ALLOWED", head);
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(rows.texts("select wrapped_by from person where id = ?", id))
                .containsExactly(FormerKey.cabinet().masterName());
    }

    private static Response rotatedInSteps() {
        Response step;
        do {
            step = expect(200, OPS.post("/api/v1/master-key/rotation", Map.of("most", 2)));
        } while (!step.<Boolean>path("done"));
        return step;
    }

    private void putUnderTheFormerKey() throws SQLException {
        KeyCabinet former = FormerKey.cabinet();
        byte[] wrapped = bytes("select encode(wrapped_key, 'hex') from person where id = ?");
        rows.run(
                "update person set wrapped_key = ?, wrapped_by = ?, phone_index = ?, id_no_index = ?, name_index = ?"
                        + " where id = ?",
                FormerKey.wrapped(id, wrapped),
                former.masterName(),
                former.index("phone", "+86" + person.get("phone")),
                former.index("id-no", "RESIDENT_ID/" + person.get("idNo")),
                former.index("name", "王小桥"),
                id);
    }

    private byte[] bytes(String query) {
        return HexFormat.of().parseHex(rows.texts(query, id).getFirst());
    }
}
