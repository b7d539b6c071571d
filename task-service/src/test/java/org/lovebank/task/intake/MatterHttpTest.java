package org.lovebank.task.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.intake.TriageHttpTest.brought;
import static org.lovebank.task.intake.TriageHttpTest.triage;

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
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

/** What a matter becomes: a note on the wall, or an order. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class MatterHttpTest {

    private final Person lin = Person.resident();
    private final Person dispatcher = Person.dispatcher();

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
    void aMatterBecomesANoteForWhomItConcerns() {
        // given
        UUID intake = brought(lin);

        // when
        String wish = triage(dispatcher, intake, Map.of("outcome", "WISH", "wish", WishFixture.lamp(clock.instant())))
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("outcome", equalTo("WISH"))
                .body("dueAt", nullValue())
                .extract()
                .path("wishId");

        // then
        lin.gets("/wishes/" + wish)
                .body("state", equalTo("SUBMITTED"))
                .body("beneficiaryId", equalTo(lin.id().toString()));
        lin.gets("/intakes/" + intake).body("wishId", equalTo(wish));
        assertThat(rows.texts(
                        "select data -> 'matter' ->> 'outcome' from event_log where subject = ? order by seq", intake))
                .containsExactly("null", "WISH");
        Person.dispatcher()
                .posts("/wishes/" + wish + "/reviews", Map.of("decision", "PUBLISH"))
                .statusCode(201);
    }

    @Test
    void aMatterForMoreThanOneBecomesAnOrder() {
        // given
        UUID intake = brought(lin);
        Map<String, Object> asked = new java.util.LinkedHashMap<>(Map.of(
                "areaPath",
                Person.WALL,
                "title",
                "换楼道灯",
                "description",
                "三单元楼道灯要换",
                "place",
                "22街区3号楼",
                "from",
                clock.instant().toString(),
                "to",
                clock.instant().plus(Duration.ofHours(4)).toString(),
                "durationMinutes",
                60,
                "headcount",
                2));

        // when
        String order = triage(dispatcher, intake, Map.of("outcome", "ORDER", "order", asked))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ORDER"))
                .extract()
                .path("orderId");

        // then
        assertThat(rows.texts(
                        "select origin || ' ' || category_code || ' ' || headcount from service_order where id = ?"
                                + " and origin_id = ? and beneficiary_id = ?",
                        UUID.fromString(order),
                        intake,
                        lin.id()))
                .containsExactly("INTAKE REPAIR 2");
        triage(dispatcher, brought(lin), Map.of("outcome", "ORDER"))
                .then()
                .statusCode(422)
                .body("metadata.missing", equalTo("order"));
    }

    @Test
    void aWishThatCannotHangLeavesTheMatterOpen() {
        // given
        UUID intake = brought(lin);
        Map<String, Object> money = WishFixture.changed(WishFixture.lamp(clock.instant()), "publicText", "借我500元");

        // when
        triage(dispatcher, intake, Map.of("outcome", "WISH", "wish", money))
                .then()
                .statusCode(422)
                .body("code", equalTo("TEXT_NOT_PUBLISHABLE"));

        // then
        lin.gets("/intakes/" + intake).body("state", equalTo("RECEIVED")).body("outcome", nullValue());
    }

    @Test
    void ofTwoAtOnceOneDecidesAndTheOtherIsToldWhat() throws Exception {
        // given
        UUID intake = brought(lin);
        CountDownLatch ready = new CountDownLatch(8);
        List<Future<Response>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                Map<String, Object> decision = i % 2 == 0
                        ? Map.of("outcome", "ANSWERED", "note", "已电话答复")
                        : Map.of("outcome", "WISH", "wish", WishFixture.lamp(clock.instant()));
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return triage(Person.dispatcher(), intake, decision);
                }));
            }
        }

        // then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : answers) {
            Response said = answer.get();
            statuses.add(said.statusCode());
            if (said.statusCode() == 409) {
                said.then()
                        .body("code", equalTo("INTAKE_NOT_IN_THAT_STATE"))
                        .body("metadata.state", equalTo("SETTLED"))
                        .body("metadata.allowedNext.size()", equalTo(0));
                assertThat(said.<String>path("metadata.outcome")).isIn("ANSWERED", "WISH");
            }
        }
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(rows.count("select count(*) from wish where beneficiary_id = ?", lin.id()))
                .isEqualTo(rows.count("select count(*) from intake where outcome = 'WISH' and id = ?", intake));
    }
}
