package org.lovebank.task.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.complaint.CaseFixture.answer;
import static org.lovebank.task.complaint.CaseFixture.at;
import static org.lovebank.task.complaint.CaseFixture.decide;
import static org.lovebank.task.complaint.CaseFixture.opened;
import static org.lovebank.task.complaint.CaseFixture.state;
import static org.lovebank.task.complaint.CaseFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
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
class DecisionHttpTest {

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
    void whoDecidedFirstDoesNotDecideTheAppeal() {
        // given
        Served service = Served.submitted(registry, clock);
        UUID dispute = opened(service.recipient(), service, "DISPUTE");
        answer(service.volunteer(), dispute).statusCode(200);
        Person headAndCentre = Person.with(UUID.randomUUID(), "cn.xigu", Roles.STATION_HEAD, Roles.CENTER_ADMIN);
        decide(headAndCentre, dispute, "DISMISSED").statusCode(200);
        service.recipient().posts(at(dispute, "appeal"), Map.of("words", "不服")).statusCode(200);

        // then
        headAndCentre
                .posts(at(dispute, "appeal-decision"), Map.of("finding", "DISMISSED", "words", "维持"))
                .statusCode(403)
                .body("code", equalTo("DECIDER_NOT_INDEPENDENT"));
        centre.posts(at(dispute, "appeal-decision"), Map.of("finding", "DISMISSED", "words", "维持"))
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

    private List<String> upheld(UUID complaint) {
        return rows.texts(
                "select data -> 'complaint' ->> 'minutes' from event_log where subject = ?"
                        + " and type = 'task.complaint.upheld.v1'",
                complaint);
    }
}
