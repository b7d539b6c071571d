package org.lovebank.task.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.intake.IntakeHttpTest.matter;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;
import org.lovebank.task.deadline.EscalateOverdueIntakes;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class TriageHttpTest {

    private final Person lin = Person.resident();
    private final Person dispatcher = Person.dispatcher();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    EscalateOverdueIntakes escalateOverdueIntakes;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aReferralHasAnOfficeADayAndAResult() {
        // given
        UUID intake = brought(lin);
        Map<String, Object> referral = Map.of("to", "物业公司", "dueAt", "2040-03-09T02:00:00Z");

        dispatcher
                .posts(at(intake, "referral-result"), Map.of("done", true, "note", "没有转出过"))
                .statusCode(409)
                .body("metadata.state", equalTo("RECEIVED"));

        // when
        triage(dispatcher, intake, Map.of("outcome", "REFERRAL", "referral", referral))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFERRED"))
                .body("referredTo", equalTo("物业公司"))
                .body("dueAt", equalTo("2040-03-09T02:00:00Z"));
        follow(intake).body("plainWords", containsString("物业公司"));

        // then
        dispatcher
                .posts(at(intake, "referral-result"), Map.of("done", false, "note", "物业说不归他们管"))
                .statusCode(200)
                .body("state", equalTo("TAKEN_UP"))
                .body("outcome", nullValue());
        triage(dispatcher, intake, Map.of("outcome", "REFERRAL", "referral", referral))
                .then()
                .statusCode(200);
        dispatcher
                .posts(at(intake, "referral-result"), Map.of("done", true, "note", "灯已换好"))
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("outcome", equalTo("REFERRAL"));
        dispatcher
                .posts(at(intake, "referral-result"), Map.of("done", true, "note", "再说一次"))
                .statusCode(409);
    }

    @Test
    void eachDecisionNeedsItsPartAndItsPeople() {
        // given
        UUID intake = brought(lin);

        // then
        incomplete(intake, "WISH", "wish");
        incomplete(intake, "REFERRAL", "referral");
        incomplete(intake, "DUPLICATE", "duplicateOf");
        incomplete(intake, "REJECTED", "note");
        incomplete(intake, "ANSWERED", "note");
        triage(dispatcher, intake, Map.of("outcome", "ANSWERED", "note", "打 13800138000"))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOTE_NOT_PUBLISHABLE"));
        triage(
                        dispatcher,
                        intake,
                        Map.of("outcome", "REFERRAL", "referral", Map.of("to", "物业", "dueAt", "2040-05-01T00:00:00Z")))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_DUE_WRONG"));
        triage(dispatcher, intake, Map.of("outcome", "DUPLICATE", "duplicateOf", intake.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_DUPLICATE_OF"));
        triage(lin, intake, Map.of("outcome", "ANSWERED", "note", "好")).then().statusCode(403);
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        triage(elsewhere, intake, Map.of("outcome", "ANSWERED", "note", "好"))
                .then()
                .statusCode(404);
        UUID unknownPerson = UUID.fromString(Person.stationHead()
                .posts("/intakes", matter("PHONE"))
                .statusCode(201)
                .extract()
                .path("id"));
        triage(dispatcher, unknownPerson, Map.of("outcome", "WISH", "wish", WishFixture.lamp(clock.instant())))
                .then()
                .statusCode(422)
                .body("metadata.missing", equalTo("beneficiaryId"));
    }

    @Test
    void anOfficeElsewhereDoesNotDecideWhatItsHolderBroughtHere() {
        // given
        Person bringer = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.RESIDENT, Roles.COMMUNITY_DISPATCHER);
        UUID intake = brought(bringer);
        bringer.gets("/intakes/" + intake).statusCode(200);

        // then
        triage(bringer, intake, Map.of("outcome", "ANSWERED", "note", "好"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_INTAKE"));
        bringer.posts(at(intake, "take-up"), Map.of()).statusCode(403).body("code", equalTo("NOT_YOUR_INTAKE"));
        bringer.gets("/intakes/" + intake).body("state", equalTo("RECEIVED"));
    }

    private void incomplete(UUID intake, String outcome, String missing) {
        triage(dispatcher, intake, Map.of("outcome", outcome))
                .then()
                .statusCode(422)
                .body("code", equalTo("OUTCOME_INCOMPLETE"))
                .body("metadata.missing", equalTo(missing));
    }

    @Test
    void aDuplicateNamesTheFirst() {
        // given
        UUID first = brought(lin);
        UUID second = brought(lin);

        // when
        triage(dispatcher, second, Map.of("outcome", "DUPLICATE", "duplicateOf", first.toString()))
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(first.toString()));

        // then
        triage(dispatcher, first, Map.of("outcome", "DUPLICATE", "duplicateOf", second.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_DUPLICATE_OF"));
        lin.gets("/intakes/" + second).body("duplicateOf", nullValue());
    }

    @Test
    void noMatterIsLost() {
        // given
        UUID late = brought(lin);
        Map<String, Object> now = matter("APP");
        now.put("urgency", "URGENT");
        UUID urgent = UUID.fromString(lin.posts("/intakes", now)
                .body("dueAt", equalTo("2040-03-05T03:00:00Z"))
                .extract()
                .path("id"));
        UUID answered = brought(lin);
        triage(dispatcher, answered, Map.of("outcome", "ANSWERED", "note", "已答复"))
                .then()
                .statusCode(200);
        Person head = Person.stationHead();

        // when
        clock.forward(Duration.ofHours(2));
        List<String> overdue = ids(head, "overdue=true");
        escalateOverdueIntakes.now();
        clock.forward(Duration.ofDays(2));
        escalateOverdueIntakes.now();

        // then
        assertThat(overdue).contains(urgent.toString()).doesNotContain(late.toString(), answered.toString());
        assertThat(ids(head, "open=true"))
                .contains(late.toString(), urgent.toString())
                .doesNotContain(answered.toString());
        head.gets("/intakes/" + urgent).body("escalationLevel", equalTo(2)).body("state", equalTo("RECEIVED"));
        assertThat(rows.texts(
                        "select data ->> 'escalationLevel' from event_log where subject = ?"
                                + " and type = 'task.intake.overdue.v1' order by seq",
                        urgent))
                .containsExactly("1", "2");
        assertThat(rows.texts("select version::text from event_log where subject = ? order by seq", urgent))
                .doesNotHaveDuplicates();
        assertThat(rows.count("select count(*) from intake where state <> 'SETTLED' and due_at is null"
                        + " or state = 'SETTLED' and outcome is null"))
                .isZero();
    }

    /** Page by page, to the end. */
    private static List<String> ids(Person who, String filter) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Response page = who.asks().get("/api/v1/intakes?area=" + Person.WALL + "&limit=3&" + filter + cursor);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private io.restassured.response.ValidatableResponse follow(UUID intake) {
        String number = lin.gets("/intakes/" + intake).extract().path("intakeNo");
        return lin.gets("/intakes/follow-up?no=" + number + "&area=" + Person.WALL)
                .statusCode(200);
    }

    static UUID brought(Person who) {
        return UUID.fromString(
                who.posts("/intakes", matter("APP")).statusCode(201).extract().path("id"));
    }

    static Response triage(Person who, UUID intake, Map<String, Object> decision) {
        return who.asks().body(decision).post("/api/v1" + at(intake, "triage"));
    }

    private static String at(UUID intake, String what) {
        return "/intakes/" + intake + "/" + what;
    }
}
