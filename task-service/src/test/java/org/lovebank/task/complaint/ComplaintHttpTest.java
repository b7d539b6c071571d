package org.lovebank.task.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.Served;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.deadline.FollowCases;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ComplaintHttpTest {

    private final Person head = Person.stationHead();
    private final Person centre = Person.with(UUID.randomUUID(), "cn.xigu", Roles.CENTER_ADMIN);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    FollowCases followCases;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aDisputeSetsTheServiceStillUntilItIsDecided() {
        // given
        Served service = Served.submitted(registry, clock);

        // when
        UUID dispute = UUID.fromString(open(service.recipient(), service, "DISPUTE")
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("frozen", equalTo(true))
                .body("side", equalTo("RECIPIENT"))
                .body("dueAt", equalTo("2040-03-08T16:00:00Z"))
                .extract()
                .path("id"));

        // then
        service.recipient()
                .posts("/assignments/" + service.assignment() + "/confirmation", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("DISPUTED"));
        service.recipient().gets("/wishes/" + service.wish()).body("state", equalTo("DISPUTED"));
        decide(head, dispute, "DISMISSED").statusCode(409).body("code", equalTo("OTHER_SIDE_NOT_HEARD"));
        answer(service.volunteer(), dispute).statusCode(200).body("state", equalTo("RESPONDED"));
        head.posts(at(dispute, "mediation"), Map.of()).statusCode(200).body("state", equalTo("MEDIATION"));
        head.posts(at(dispute, "decision"), Map.of("finding", "PARTLY_UPHELD", "minutes", 40, "words", "修了四十分钟"))
                .statusCode(200)
                .body("state", equalTo("DECIDED"));
        state(service).body("state", equalTo("DISPUTED"));
        service.recipient().posts(at(dispute, "acceptance"), Map.of()).body("state", equalTo("DECIDED"));
        service.volunteer().posts(at(dispute, "acceptance"), Map.of()).body("state", equalTo("CLOSED"));
        state(service).body("state", equalTo("CONFIRMED")).body("minutes", equalTo(40));
        service.recipient().gets("/wishes/" + service.wish()).body("state", equalTo("CONFIRMED"));
        assertThat(rows.texts(
                        "select data -> 'assignment' ->> 'minutes' from event_log where subject = ?"
                                + " and type = 'task.assignment.completed.v1'",
                        service.assignment()))
                .containsExactly("40");
        assertThat(upheld(dispute)).containsExactly("40");
        assertThat(rows.texts(
                        "select data -> 'complaint' ->> 'state' from event_log where subject = ?"
                                + " and type = 'task.complaint.state-changed.v1' order by seq",
                        dispute))
                .containsExactly("OPEN", "RESPONDED", "MEDIATION", "DECIDED", "DECIDED", "CLOSED");
    }

    @Test
    void whatIsUpheldAndNotAppealedIsVoided() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        answer(service.volunteer(), dispute).statusCode(200);
        decide(head, dispute, "UPHELD").statusCode(200).body("dueAt", equalTo("2040-03-12T03:00:00Z"));

        // when
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        followCases.now();
        state(service).body("state", equalTo("DISPUTED"));
        clock.forward(Duration.ofSeconds(1));
        followCases.now();

        // then
        state(service).body("state", equalTo("VOIDED"));
        service.recipient()
                .gets("/wishes/" + service.wish())
                .body("state", equalTo("CLOSED"))
                .body("reason", equalTo("NOT_FULFILLED"));
        head.gets("/complaints/" + dispute).body("state", equalTo("CLOSED")).body("dueAt", nullValue());
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and type = 'task.assignment.completed.v1'",
                        service.assignment()))
                .isZero();
        assertThat(upheld(dispute)).containsExactly("0");
    }

    @Test
    void theCentreDecidesOnceMoreAndForGood() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.volunteer(), service, "DISPUTE");
        answer(service.recipient(), dispute).statusCode(200);
        decide(head, dispute, "DISMISSED").statusCode(200);

        // when
        service.volunteer()
                .posts(at(dispute, "appeal"), Map.of("words", "我确实修好了"))
                .statusCode(200)
                .body("state", equalTo("APPEALED"))
                .body("dueAt", equalTo("2040-03-20T03:00:00Z"));
        service.recipient().posts(at(dispute, "appeal"), Map.of("words", "不服")).statusCode(409);
        head.posts(at(dispute, "appeal-decision"), Map.of("finding", "UPHELD", "words", "再看"))
                .statusCode(403);
        centre.posts(at(dispute, "appeal-decision"), Map.of("finding", "UPHELD", "words", "证据充分"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("finding", equalTo("UPHELD"))
                .body("firstFinding", equalTo("DISMISSED"));

        // then
        state(service).body("state", equalTo("CONFIRMED")).body("minutes", equalTo(60));
        centre.posts(at(dispute, "appeal-decision"), Map.of("finding", "UPHELD", "words", "又看"))
                .statusCode(409)
                .body("metadata.state", equalTo("CLOSED"))
                .body("metadata.allowedNext.size()", equalTo(0));
    }

    @Test
    void nobodyDecidesInACaseOfTheirOwn() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID written = UUID.fromString(head.posts("/complaints", with(service, "DISPUTE", "side", "RECIPIENT"))
                .statusCode(201)
                .body("complainantId", equalTo(service.recipient().id().toString()))
                .extract()
                .path("id"));
        answer(service.volunteer(), written).statusCode(200);
        Person both = Person.with(service.recipient().id(), Person.WALL, Roles.STATION_HEAD, Roles.CENTER_ADMIN);
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);

        // then
        decide(head, written, "UPHELD").statusCode(403).body("code", equalTo("DECIDER_NOT_INDEPENDENT"));
        decide(both, written, "UPHELD").statusCode(403).body("code", equalTo("DECIDER_NOT_INDEPENDENT"));
        decide(elsewhere, written, "UPHELD").statusCode(404);
        decide(service.volunteer(), written, "DISMISSED").statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        decide(Person.dispatcher(), written, "DISMISSED").statusCode(200);
        service.recipient().posts(at(written, "appeal"), Map.of("words", "不服")).statusCode(200);
        both.posts(at(written, "appeal-decision"), Map.of("finding", "UPHELD", "words", "我说了算"))
                .statusCode(403)
                .body("code", equalTo("DECIDER_NOT_INDEPENDENT"));
        centre.posts(at(written, "appeal-decision"), Map.of("finding", "DISMISSED", "words", "维持"))
                .statusCode(200);
    }

    @Test
    void ofTwoDecisionsAtOnceOneStands() throws Exception {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        answer(service.volunteer(), dispute).statusCode(200);
        CountDownLatch ready = new CountDownLatch(6);
        List<Future<Response>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                String finding = i % 2 == 0 ? "UPHELD" : "DISMISSED";
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return Person.stationHead()
                            .asks()
                            .body(Map.of("finding", finding, "words", "已查"))
                            .post("/api/v1" + at(dispute, "decision"));
                }));
            }
        }

        // then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> said : answers) {
            statuses.add(said.get().statusCode());
            if (said.get().statusCode() == 409) {
                said.get().then().body("metadata.state", equalTo("DECIDED"));
            }
        }
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void aComplaintAfterTheConfirmationFreezesNothingAndIsToldWhenItIsRight() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());
        UUID complaint = UUID.fromString(open(service.recipient(), service, "COMPLAINT")
                .statusCode(201)
                .body("frozen", equalTo(false))
                .extract()
                .path("id"));
        open(service.recipient(), service, "COMPLAINT").statusCode(409).body("code", equalTo("ALREADY_COMPLAINED"));

        // when
        answer(service.volunteer(), complaint).statusCode(200);
        head.posts(at(complaint, "decision"), Map.of("finding", "UPHELD", "minutes", 10, "words", "态度不好"))
                .statusCode(422)
                .body("code", equalTo("MINUTES_DO_NOT_FIT"));
        decide(head, complaint, "UPHELD").statusCode(200);
        clock.forward(Duration.ofDays(8));
        followCases.now();

        // then
        state(service).body("state", equalTo("CONFIRMED"));
        assertThat(upheld(complaint)).containsExactly("null");
        clock.forward(Duration.ofDays(23));
        open(service.recipient(), service, "COMPLAINT").statusCode(409).body("code", equalTo("COMPLAINT_TOO_LATE"));
    }

    @Test
    void aCaseThatIsTakenBackLeavesEverythingAsItWas() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");

        // when
        service.volunteer().posts(at(dispute, "withdrawal"), Map.of()).statusCode(403);
        service.recipient()
                .posts(at(dispute, "withdrawal"), Map.of())
                .statusCode(200)
                .body("finding", equalTo("WITHDRAWN"));

        // then
        service.recipient()
                .posts("/assignments/" + service.assignment() + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        service.recipient().gets("/wishes/" + service.wish()).body("state", equalTo("CONFIRMED"));
        assertThat(upheld(dispute)).isEmpty();
    }

    @Test
    void whoIsSilentIsToldOfHigherUpAndDecidedWithout() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");

        // when
        clock.set(java.time.Instant.parse("2040-03-08T16:00:00Z"));
        followCases.now();

        // then
        head.gets("/complaints/" + dispute).body("escalationLevel", equalTo(1)).body("state", equalTo("OPEN"));
        assertThat(rows.texts(
                        "select data ->> 'dueAt' from event_log where subject = ? and type = 'task.complaint.overdue.v1'",
                        dispute))
                .containsExactly("2040-03-08T16:00:00Z");
        decide(head, dispute, "DISMISSED").statusCode(200);
    }

    @Test
    void onlyItsPeopleComplainAndOnlyAboutWhatWasServed() {
        // given
        Served service = Served.submitted(registry, clock);
        Person ren = registry.repairer();
        UUID early = org.lovebank.task.WishFixture.claimed(ren, published(Person.resident(), lamp(clock.instant())));

        // then
        open(Person.resident(), service, "COMPLAINT")
                .statusCode(404)
                .body("code", equalTo("NOTHING_TO_COMPLAIN_ABOUT"));
        head.posts("/complaints", with(service, "COMPLAINT", "side", null)).statusCode(404);
        ren.posts("/complaints", complaint("DISPUTE", "ASSIGNMENT", early))
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_DISPUTE"))
                .body("metadata.state", equalTo("ACCEPTED"));
        ren.posts("/complaints", complaint("COMPLAINT", "ASSIGNMENT", UUID.randomUUID()))
                .statusCode(404);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        service.recipient().gets("/complaints").body("items.id", contains(dispute.toString()));
        service.volunteer().gets("/complaints").body("items.id", contains(dispute.toString()));
        head.gets("/complaints?area=" + Person.WALL + "&limit=100&state=OPEN")
                .body("items.id", hasItem(dispute.toString()));
        service.recipient().gets("/complaints?area=" + Person.WALL).statusCode(403);
        Person.resident().gets("/complaints/" + dispute).statusCode(404);
        service.volunteer().gets("/complaints/" + dispute).body("complainantId", nullValue());
    }

    @Test
    void theWordsAreSealedAndAnOfficesReadingIsWrittenDown() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        answer(service.volunteer(), dispute).statusCode(200);

        // then
        service.volunteer().gets(at(dispute, "words")).body("words.COMPLAINT", equalTo("没有修一小时"));
        head.gets(at(dispute, "words")).body("words.ANSWER", equalTo("修了"));
        assertThat(rows.texts("select reader_id::text from complaint_reading where complaint_id = ?", dispute))
                .containsExactly(head.id().toString());
        assertThat(rows.texts("select encode(complaint_words, 'escape') from complaint where id = ?", dispute))
                .allSatisfy(kept -> assertThat(kept).doesNotContain("修"));
        assertThat(rows.texts("select data::text from event_log where subject = ?", dispute))
                .allSatisfy(told -> assertThat(told).doesNotContain("修"));
    }

    private List<String> upheld(UUID complaint) {
        return rows.texts(
                "select data -> 'complaint' ->> 'minutes' from event_log where subject = ?"
                        + " and type = 'task.complaint.upheld.v1'",
                complaint);
    }

    private static ValidatableResponse state(Served service) {
        return service.recipient().gets("/assignments/" + service.assignment());
    }

    private static UUID opened(Person who, Served service, String kind) {
        return UUID.fromString(
                open(who, service, kind).statusCode(201).extract().path("id"));
    }

    private static ValidatableResponse open(Person who, Served service, String kind) {
        return who.posts("/complaints", complaint(kind, "ASSIGNMENT", service.assignment()));
    }

    private static Map<String, Object> with(
            Served service, String kind, String field, @org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> complaint = complaint(kind, "ASSIGNMENT", service.assignment());
        if (value != null) {
            complaint.put(field, value);
        }
        return complaint;
    }

    private static Map<String, Object> complaint(String kind, String about, UUID id) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("kind", kind);
        complaint.put("about", about);
        complaint.put("aboutId", id.toString());
        complaint.put("reason", "MINUTES_WRONG");
        complaint.put("words", "没有修一小时");
        return complaint;
    }

    private static ValidatableResponse answer(Person who, UUID complaint) {
        return who.posts(at(complaint, "answer"), Map.of("words", "修了"));
    }

    private static ValidatableResponse decide(Person who, UUID complaint, String finding) {
        return who.posts(at(complaint, "decision"), Map.of("finding", finding, "words", "已查"));
    }

    private static String at(UUID complaint, String what) {
        return "/complaints/" + complaint + "/" + what;
    }
}
