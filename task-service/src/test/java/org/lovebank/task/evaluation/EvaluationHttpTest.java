package org.lovebank.task.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.Served;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.evaluation.SummaryView.Sums;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class EvaluationHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void bothSidesSayHowItWas() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());

        // when
        evaluate(
                        service.recipient(),
                        service,
                        Map.of("score", 5, "tags", List.of("SKILLED", "PUNCTUAL"), "comment", "修得好"))
                .statusCode(201)
                .body("side", equalTo("RECIPIENT"))
                .body("tags", contains("PUNCTUAL", "SKILLED"));
        evaluate(service.volunteer(), service, Map.of("score", 4, "tags", List.of("FRIENDLY")))
                .statusCode(201)
                .body("side", equalTo("VOLUNTEER"));

        // then
        service.volunteer()
                .gets("/evaluations?assignment=" + service.assignment())
                .body("items.side", containsInAnyOrder("RECIPIENT", "VOLUNTEER"));
        service.volunteer().gets("/evaluations").body("items.comment", contains("修得好"));
        Person.resident()
                .gets("/evaluations?assignment=" + service.assignment())
                .statusCode(404);
        assertThat(rows.texts(
                        "select data -> 'evaluation' ->> 'score' from event_log where type = 'task.evaluation.submitted.v1'"
                                + " and data -> 'evaluation' ->> 'assignmentId' = ? order by occurred_at, seq",
                        service.assignment().toString()))
                .containsExactlyInAnyOrder("5", "4");
        assertThat(rows.texts(
                        "select data::text from event_log where type = 'task.evaluation.submitted.v1'"
                                + " and data -> 'evaluation' ->> 'targetId' = ?",
                        service.volunteer().id().toString()))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .doesNotContain("修得好", service.recipient().id().toString()));
    }

    @Test
    void eachSideSpeaksOnceHoweverManyAskAtOnce() throws Exception {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());
        CountDownLatch ready = new CountDownLatch(6);
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                Map<String, Object> opinion = opinion(service, Map.of("score", 1 + i % 5));
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return service.recipient()
                            .asks()
                            .body(opinion)
                            .post("/api/v1/evaluations")
                            .statusCode();
                }));
            }
        }

        // then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        evaluate(service.recipient(), service, Map.of("score", 3))
                .statusCode(409)
                .body("code", equalTo("ALREADY_EVALUATED"));
        assertThat(rows.count("select count(*) from evaluation where assignment_id = ?", service.assignment()))
                .isEqualTo(1);
    }

    @Test
    void anOpinionHasItsTimeItsPeopleAndItsWords() {
        // given
        Served unconfirmed = Served.submitted(registry, clock);
        Served service = Served.confirmed(registry, clock, Map.of());

        // then
        evaluate(unconfirmed.recipient(), unconfirmed, Map.of("score", 5))
                .statusCode(409)
                .body("code", equalTo("NOT_CONFIRMED_YET"))
                .body("metadata.state", equalTo("SUBMITTED"));
        evaluate(Person.resident(), service, Map.of("score", 5)).statusCode(404);
        evaluate(service.recipient(), service, Map.of("score", 0)).statusCode(400);
        evaluate(service.recipient(), service, Map.of("score", 6)).statusCode(400);
        evaluate(service.recipient(), service, Map.of("score", 5, "comment", "他的微信 ren_12345"))
                .statusCode(422)
                .body("code", equalTo("COMMENT_NOT_PUBLISHABLE"))
                .body("metadata.findings.matter", contains("CONTACT"));
        clock.forward(Duration.ofDays(30));
        evaluate(service.volunteer(), service, Map.of("score", 5)).statusCode(201);
        clock.forward(Duration.ofSeconds(1));
        evaluate(service.recipient(), service, Map.of("score", 5))
                .statusCode(409)
                .body("code", equalTo("EVALUATION_TOO_LATE"));
    }

    @Test
    void whatIsSaidOnThePhoneIsWrittenDownByStaff() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());
        Person head = Person.stationHead();

        // then
        evaluate(head, service, Map.of("score", 5)).statusCode(403).body("code", equalTo("NOT_YOURS_TO_EVALUATE"));
        evaluate(head, service, Map.of("score", 5, "side", "RECIPIENT")).statusCode(403);
        evaluate(head, service, Map.of("score", 5, "side", "RECIPIENT", "channel", "PHONE"))
                .statusCode(201)
                .body("channel", equalTo("PHONE"));
        assertThat(rows.texts("select recorded_by::text from evaluation where assignment_id = ?", service.assignment()))
                .containsExactly(head.id().toString());
    }

    @Test
    void anAnonymousOpinionReachesTheVolunteerInTheAverageOnly() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());

        // when
        evaluate(service.recipient(), service, Map.of("score", 2, "anonymous", true, "comment", "来晚了"))
                .statusCode(201);

        // then
        service.volunteer()
                .gets("/evaluations?assignment=" + service.assignment())
                .body("items", hasSize(0));
        service.volunteer().gets("/evaluations").body("items", hasSize(0));
        service.recipient()
                .gets("/evaluations?assignment=" + service.assignment())
                .body("items", hasSize(1));
        Person.stationHead()
                .gets("/evaluations?assignment=" + service.assignment())
                .body("items", hasSize(1));
        service.volunteer()
                .gets("/evaluations/summary?volunteer=" + service.volunteer().id())
                .body("count", equalTo(1))
                .body("averageHundredths", nullValue());
        Person.stationHead()
                .gets("/evaluations/summary?volunteer=" + service.volunteer().id())
                .statusCode(200);
        service.recipient()
                .gets("/evaluations/summary?volunteer=" + service.volunteer().id())
                .statusCode(403);
    }

    @Test
    void aScoreGivenAtTheConfirmationCountsUntilAnOpinionFollows() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of("score", 3));
        assertThat(score(service)).containsExactly("3");

        // when
        evaluate(service.recipient(), service, Map.of("score", 5)).statusCode(201);

        // then
        assertThat(score(service)).containsExactly("5");
    }

    @Test
    void anAverageIsRoundedToHundredthsAndHiddenWhenItWouldPointAtSomebody() {
        assertThat(SummaryView.of(new Sums(5, 22, 4), 5)).isEqualTo(new SummaryView(5, 440, 800));
        assertThat(SummaryView.of(new Sums(7, 29, 5), 5)).isEqualTo(new SummaryView(7, 414, 714));
        assertThat(SummaryView.of(new Sums(4, 20, 4), 5)).isEqualTo(new SummaryView(4, null, null));
        assertThat(SummaryView.of(new Sums(0, 0, 0), 1)).isEqualTo(new SummaryView(0, null, null));
    }

    @Test
    void theDatabaseKeepsWhatWasSaid() {
        // given
        Served service = Served.confirmed(registry, clock, Map.of());
        evaluate(service.recipient(), service, Map.of("score", 5)).statusCode(201);
        UUID assignment = service.assignment();

        // then
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        rows.texts("update evaluation set score = 1 where assignment_id = ? returning id", assignment))
                .hasMessageContaining("permission denied");
    }

    private List<String> score(Served service) {
        return rows.texts("select score::text from service_rating where assignment_id = ?", service.assignment());
    }

    private static ValidatableResponse evaluate(Person who, Served service, Map<String, Object> said) {
        return who.posts("/evaluations", opinion(service, said));
    }

    private static Map<String, Object> opinion(Served service, Map<String, Object> said) {
        Map<String, Object> opinion = new LinkedHashMap<>(said);
        opinion.put("assignmentId", service.assignment().toString());
        return opinion;
    }
}
