package org.lovebank.volunteer.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class RelationTest {

    private static final String RELATIONS = "/api/v1/relations";

    @Inject
    Rows rows;

    private Community community;
    private Somebody daughter;
    private Somebody mother;

    @BeforeEach
    void aMotherAndADaughter() {
        community = Community.fresh();
        daughter = community.resident("王女");
        mother = community.resident("王母");
    }

    @Test
    void aRelationIsToldReviewedAndConfirmedByTheOtherOne() {
        // given
        UUID id = id(expect(201, daughter.post(RELATIONS, told(daughter.id(), mother.id(), "PROXY", "APP"))));

        // when
        Response reviewed = community.worker.post(RELATIONS + "/" + id + "/review");
        Response confirmed = mother.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "APP"));

        // then
        assertThat(expect(200, reviewed).<String>path("state")).isEqualTo("PENDING_COUNTERPART");
        assertThat(expect(200, confirmed).<String>path("state")).isEqualTo("BOUND");
        assertThat(confirmed.<String>path("confirmedBy")).isEqualTo(mother.id().toString());
        assertThat(rows.eventTypes(id))
                .containsExactly("vol.relation.changed.v1", "vol.relation.changed.v1", "vol.relation.changed.v1");
        assertThat(rows.events(id).getLast())
                .contains(
                        "\"state\":\"BOUND\"", "\"kind\":\"PROXY\"", mother.id().toString())
                .doesNotContain("R-2026");
    }

    @Test
    void stepsOutOfOrderAreRefusedWithWhatIsAllowed() {
        // given
        UUID id = id(expect(201, daughter.post(RELATIONS, told(daughter.id(), mother.id(), "CHILD", "APP"))));

        // when
        Response early = mother.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "APP"));

        // then
        refused(409, "RELATION_STATE_FORBIDS", early);
        assertThat(early.<String>path("metadata.state")).isEqualTo("PENDING_REVIEW");
        assertThat(early.<List<String>>path("metadata.allowed"))
                .containsExactly("PENDING_COUNTERPART", "REJECTED", "ENDED");
    }

    @Test
    void whoWroteItDownDoesNotReviewIt() {
        // given
        UUID id =
                id(expect(201, community.worker.post(RELATIONS, told(daughter.id(), mother.id(), "CHILD", "COUNTER"))));

        // when
        Response own = community.worker.post(RELATIONS + "/" + id + "/review");
        Response other = community.head.post(RELATIONS + "/" + id + "/review");
        Response noted = community.worker.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "PHONE"));
        Response app = community.head.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "APP"));
        Response heard = community.head.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "HOME_VISIT"));

        // then
        refused(403, "RELATION_NEEDS_ANOTHER", own);
        expect(200, other);
        refused(403, "RELATION_NEEDS_ANOTHER", noted);
        refused(403, "CONFIRMATION_NOT_YOURS", app);
        assertThat(expect(200, heard).<String>path("confirmedChannel")).isEqualTo("HOME_VISIT");
    }

    @Test
    void theOtherOneMayDeclineAndEitherMayEnd() {
        // given
        UUID declined = pending("SPOUSE");
        UUID bound = bound("PARENT");

        // when
        Response no = mother.post(RELATIONS + "/" + declined + "/rejection", Map.of("reason", "OWN_WISH"));
        Response over = daughter.post(RELATIONS + "/" + bound + "/ending", Map.of("reason", "NO_LONGER_TRUE"));

        // then
        assertThat(expect(200, no).<String>path("state")).isEqualTo("REJECTED");
        assertThat(no.<String>path("reason")).isEqualTo("COUNTERPART_DECLINED");
        assertThat(expect(200, over).<String>path("state")).isEqualTo("ENDED");
        refused(
                409,
                "RELATION_STATE_FORBIDS",
                daughter.post(RELATIONS + "/" + bound + "/ending", Map.of("reason", "OWN_WISH")));
    }

    @Test
    void aProxyActsOnlyWhenBoundAndNotTooOften() {
        // given
        community.rule("RELATION", Map.of("grownUpFrom", 18, "proxyPeople", 5, "proxyActsPerDay", 2));
        UUID id = pending("PROXY");
        Somebody proxy = Somebody.is(daughter.id(), Roles.PROXY);
        Map<String, String> act = Map.of("act", "ORDER");

        // when
        Response early = proxy.post(RELATIONS + "/" + id + "/acts", act);
        mother.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "APP"));
        Response first = proxy.post(RELATIONS + "/" + id + "/acts", act);
        Response second = proxy.post(RELATIONS + "/" + id + "/acts", act);
        Response third = proxy.post(RELATIONS + "/" + id + "/acts", act);

        // then
        refused(409, "PROXY_NOT_BOUND", early);
        assertThat(expect(201, first).<Integer>path("leftToday")).isEqualTo(1);
        assertThat(expect(201, second).<Integer>path("leftToday")).isZero();
        refused(409, "PROXY_ACTS_SPENT", third);
        refused(
                404,
                "NO_SUCH_RELATION",
                Somebody.is(mother.id(), Roles.PROXY).post(RELATIONS + "/" + id + "/acts", act));
    }

    @Test
    void oneProxyActsForFewPeople() {
        // given
        community.rule("RELATION", Map.of("grownUpFrom", 18, "proxyPeople", 1, "proxyActsPerDay", 2));
        expect(201, daughter.post(RELATIONS, told(daughter.id(), mother.id(), "PROXY", "APP")));
        Somebody neighbour = community.resident("李邻");

        // when
        Response second = daughter.post(RELATIONS, told(daughter.id(), neighbour.id(), "PROXY", "APP"));

        // then
        refused(409, "PROXY_HAS_ENOUGH_PEOPLE", second);
    }

    @Test
    void aGuardianIsGrownUpAndNobodyBindsOthers() {
        // given
        UUID child = id(expect(
                201,
                community.worker.post(
                        "/api/v1/persons",
                        Map.of(
                                "person",
                                Invented.person("王童", LocalDate.now(Time.DAYS).minusYears(12)),
                                "areaPath",
                                community.path))));

        // when
        Response young = community.worker.post(RELATIONS, told(child, mother.id(), "GUARDIAN", "COUNTER"));
        Response self = daughter.post(RELATIONS, told(daughter.id(), daughter.id(), "CHILD", "APP"));
        Response stranger = community.resident("李云").post(RELATIONS, told(daughter.id(), mother.id(), "CHILD", "APP"));
        Response nobody = daughter.post(RELATIONS, told(daughter.id(), UUID.randomUUID(), "CHILD", "APP"));

        // then
        refused(422, "RELATION_NEEDS_GROWN_UP", young);
        refused(422, "RELATION_WITH_ONESELF", self);
        refused(404, "NO_SUCH_RELATION", stranger);
        refused(422, "UNKNOWN_PERSON", nobody);
    }

    @Test
    void theSameRelationToldTwiceAtOnceIsOne() throws Exception {
        // given
        Map<String, Object> told = told(daughter.id(), mother.id(), "PROXY", "APP");
        Callable<Integer> telling = () -> daughter.post(RELATIONS, told).statusCode();

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> each : all.invokeAll(List.of(telling, telling, telling))) {
                answers.add(each.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
        refused(409, "RELATION_EXISTS", daughter.post(RELATIONS, told));
    }

    @Test
    void theProofIsSealedAndShownWithALogEntry() {
        // given
        UUID id = pending("CHILD");

        // when
        Response shown = expect(200, community.head.get(RELATIONS + "/" + id));
        Response listed = expect(200, community.head.get(RELATIONS + "?areaPath=" + community.path));

        // then
        assertThat(shown.<String>path("proofReference")).isEqualTo("R-2026-青字0815");
        assertThat(listed.asString()).contains(id.toString()).doesNotContain("青字0815");
        assertThat(rows.texts("select r::text from relation r where id = ?", id).getFirst())
                .doesNotContain("青字0815");
        assertThat(rows.texts("select purpose from disclosure where person_id = ?", mother.id()))
                .contains("IDENTITY_CHECK");
    }

    @Test
    void othersSeeNoRelation() {
        // given
        UUID id = pending("CHILD");
        Somebody elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere");

        // when
        Response stranger = community.resident("李云").get(RELATIONS + "/" + id);
        Response foreign = elsewhere.get(RELATIONS + "/" + id);
        Response foreignReview = elsewhere.post(RELATIONS + "/" + id + "/review");
        Response foreignList = elsewhere.get(RELATIONS + "?areaPath=" + community.path);
        Response residentList = daughter.get(RELATIONS + "?areaPath=" + community.path);

        // then
        refused(404, "NO_SUCH_RELATION", stranger);
        refused(404, "NO_SUCH_RELATION", foreign);
        refused(404, "NO_SUCH_RELATION", foreignReview);
        refused(403, "OUTSIDE_YOUR_AREA", foreignList);
        refused(403, "OUTSIDE_YOUR_AREA", residentList);
    }

    @Test
    void onesOwnRelationsComeInPages() {
        // given
        bound("CHILD");
        pending("PROXY");

        // when
        Response first = expect(200, daughter.get(RELATIONS + "?limit=1"));
        Response second = expect(200, daughter.get(RELATIONS + "?limit=1&cursor=" + first.path("next")));

        // then
        assertThat(first.<List<String>>path("items.kind")).containsExactly("CHILD");
        assertThat(second.<List<String>>path("items.kind")).containsExactly("PROXY");
        assertThat(second.<Object>path("next")).isNull();
    }

    @Test
    void aBoundGuardianConsentsForTheWardAndTakesItBack() {
        // given
        UUID child = id(expect(
                201,
                community.worker.post(
                        "/api/v1/persons",
                        Map.of(
                                "person",
                                Invented.person("王童", LocalDate.now(Time.DAYS).minusYears(12)),
                                "areaPath",
                                community.path))));
        String consents = "/api/v1/persons/" + child + "/consents";
        Map<String, Object> consent = new HashMap<>(Invented.consent("GUARDIANSHIP", "CHILD"));
        consent.put("givenBy", mother.id());
        Somebody guardian = Somebody.is(mother.id(), Roles.GUARDIAN);
        refused(404, "NO_SUCH_PERSON", guardian.post(consents, consent));
        UUID id = id(expect(201, community.worker.post(RELATIONS, told(mother.id(), child, "GUARDIAN", "COUNTER"))));
        expect(200, community.head.post(RELATIONS + "/" + id + "/review"));
        expect(200, community.head.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "COUNTER")));

        // when
        UUID given = id(expect(201, guardian.post(consents, consent)));

        // then
        expect(200, guardian.post(consents + "/" + given + "/withdrawal"));
    }

    private UUID pending(String kind) {
        UUID id = id(expect(201, daughter.post(RELATIONS, told(daughter.id(), mother.id(), kind, "APP"))));
        expect(200, community.worker.post(RELATIONS + "/" + id + "/review"));
        return id;
    }

    private UUID bound(String kind) {
        UUID id = pending(kind);
        expect(200, mother.post(RELATIONS + "/" + id + "/confirmation", Map.of("channel", "APP")));
        return id;
    }

    private static Map<String, Object> told(UUID from, UUID to, String kind, String channel) {
        return Map.of(
                "fromPersonId", from,
                "toPersonId", to,
                "kind", kind,
                "channel", channel,
                "proofKind", "HOUSEHOLD_REGISTER",
                "proofReference", "R-2026-青字0815");
    }
}
