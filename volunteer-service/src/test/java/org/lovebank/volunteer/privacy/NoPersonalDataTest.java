package org.lovebank.volunteer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Plants people with unmistakable data, lets them live through everything, and looks for them where they must not be. */
@QuarkusTest
@TheRegistry
class NoPersonalDataTest {

    private static final String NAME = "欧阳暗香疏影";
    private static final String HOBBY = "月下独酌弹琴";
    private static final String NEED = "卧床三年需陪护";
    private static final String ADDRESS = "听雨巷七十二号后院";
    private static final String PROOF = "沪户字第90817263号";
    private static final String NUMBER = "CRV-90817263-XQ";
    private static final String MAIL = "anxiang.shuying@example.test";

    @Inject
    Rows rows;

    @Inject
    Claims claims;

    @Test
    void whatWasPlantedIsFoundNowhere() {
        // given
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler ear = listeningTo(logged);
        Map<String, Object> person = new HashMap<>(Invented.person(NAME));
        person.put("phone", "13987650123");
        List<String> planted = List.of(
                NAME,
                HOBBY,
                NEED,
                "13987650123",
                String.valueOf(person.get("idNo")),
                "DISABLED",
                "LEAGUE_MEMBER",
                ADDRESS,
                PROOF,
                MAIL,
                NUMBER);
        List<String> words = planted.stream()
                .filter(word -> !word.equals("DISABLED") && !word.equals("LEAGUE_MEMBER"))
                .toList();

        Logger.getLogger("org.lovebank.volunteer").info("the ear listens");

        // when
        List<String> refusals = live(person);

        // then
        Logger.getLogger("").removeHandler(ear);
        for (String table : tables()) {
            String all = String.join("\n", rows.texts("select t::text from " + table + " t"));
            assertThat(planted).as(table).noneMatch(all::contains);
        }
        assertThat(logged).anyMatch(line -> line.contains("the ear listens"));
        assertThat(planted).as("log").noneMatch(String.join("\n", logged)::contains);
        assertThat(planted).as("problem details").noneMatch(String.join("\n", refusals)::contains);
        assertThat(Disk.holds(words)).as("files of the database").isEmpty();
    }

    @Test
    void theNetThatIsCastWouldCatch() {
        // given
        Community community = Community.fresh();

        // when
        List<String> found = rows.texts("select t::text from area t where path = ?", community.path);

        // then
        assertThat(found.getFirst()).contains("22街区");
        assertThat(Disk.holds(List.of(community.path, "22街区"))).containsExactlyInAnyOrder(community.path, "22街区");
        assertThat(tables()).contains("person", "event_log", "idempotency_key", "service_record", "disclosure");
    }

    /** Answers with what was said where something was refused. */
    private List<String> live(Map<String, Object> person) {
        List<String> refusals = new ArrayList<>();
        Community community = Community.fresh().posting(0);
        Map<String, Object> wanted = Invented.volunteer(person, community.path, "ONSITE");
        wanted.put("politicalStatus", "LEAGUE_MEMBER");
        wanted.put("hobbies", List.of(HOBBY, MAIL));
        wanted.put(
                "consents",
                List.of(
                        Invented.consent("VOLUNTEER_FILE", "OPTIONAL"),
                        Invented.consent("VOLUNTEER_FILE", "SENSITIVE")));
        UUID id = id(expect(201, community.worker.post("/api/v1/volunteers", wanted)));
        refusals.add(
                expect(409, community.worker.post("/api/v1/volunteers", wanted)).asString());
        Somebody volunteer = Somebody.is(id, Roles.VOLUNTEER);
        expect(
                201,
                volunteer.post(
                        "/api/v1/volunteers/" + id + "/charter-acceptances",
                        Map.of("documentVersion", "2026-1", "channel", "APP")));
        expect(200, volunteer.get("/api/v1/volunteers/" + id));
        expect(200, volunteer.get("/api/v1/persons/" + id));
        expect(
                200,
                community.worker.get("/api/v1/persons/" + id
                        + "/unmasked?purpose=IDENTITY_CHECK&field=NAME&field=PHONE&field=ID_NO&field=BIRTH_ON"));
        expect(200, community.worker.post("/api/v1/persons/lookups", Map.of("phone", "13987650123")));
        expect(
                201,
                community.worker.post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "personId",
                                id,
                                "groups",
                                List.of("DISABLED"),
                                "areaPath",
                                community.path,
                                "needsSummary",
                                NEED,
                                "consents",
                                List.of(Invented.consent("CARE", "SENSITIVE")))));
        liveAmongOthers(community, volunteer);
        UUID record = claims.recorded(community, Claims.hour(community, id));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        Map<String, Object> wrong = new HashMap<>(person);
        wrong.put("idNo", person.get("idNo") + "9");
        for (Object bad : List.of(
                Map.of("person", person, "areaPath", 7),
                Map.of("person", wrong, "areaPath", community.path),
                "{\"person\":{\"name\":\"" + NAME)) {
            Response refused = community.worker.post("/api/v1/persons", bad);
            assertThat(refused.statusCode()).as(refused.asString()).isBetween(400, 422);
            refusals.add(refused.asString());
        }
        return refusals;
    }

    private void liveAmongOthers(Community community, Somebody volunteer) {
        expect(
                201,
                community.admin.post(
                        "/api/v1/areas",
                        Map.of("parentPath", community.path, "code", "b7", "level", "BUILDING", "name", "7号楼")));
        UUID household = id(expect(
                201,
                community.worker.post(
                        "/api/v1/residences",
                        Map.of(
                                "areaPath",
                                community.path + ".b7",
                                "address",
                                ADDRESS,
                                "memberIds",
                                List.of(volunteer.id())))));
        expect(200, community.worker.get("/api/v1/residences/" + household + "/address?purpose=CARE"));
        Somebody friend = community.resident("李云");
        UUID relation = id(expect(
                201,
                volunteer.post(
                        "/api/v1/relations",
                        Map.of(
                                "fromPersonId",
                                volunteer.id(),
                                "toPersonId",
                                friend.id(),
                                "kind",
                                "PROXY",
                                "channel",
                                "APP",
                                "proofKind",
                                "HOUSEHOLD_REGISTER",
                                "proofReference",
                                PROOF))));
        expect(200, community.worker.post("/api/v1/relations/" + relation + "/review"));
        expect(200, community.head.get("/api/v1/relations/" + relation));
        String numbers = "/api/v1/volunteers/" + volunteer.id() + "/external-identities";
        expect(201, volunteer.post(numbers, Map.of("register", "CHINA_REGISTERED", "number", NUMBER, "proof", "CARD")));
        expect(409, volunteer.post(numbers, Map.of("register", "CHINA_REGISTERED", "number", NUMBER, "proof", "CARD")));
        expect(200, volunteer.get("/api/v1/my-data/export"));
        expect(200, volunteer.get("/api/v1/volunteers/" + volunteer.id() + "/dossier"));
        expect(201, volunteer.post("/api/v1/my-data/erasure", Map.of()));
    }

    private List<String> tables() {
        return rows.texts("select tablename from pg_tables where schemaname = 'public'"
                + " and has_table_privilege(schemaname || '.' || tablename, 'select') order by 1");
    }

    private static Handler listeningTo(Queue<String> logged) {
        PatternFormatter lines = new PatternFormatter("%p %c %X %s%e");
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(lines.format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        return ear;
    }
}
