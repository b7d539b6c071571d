package org.lovebank.task.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** What is decided about a service is decided about its order. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class OrderDisputeHttpTest {

    private final Person lin = Person.resident();
    private final Person head = Person.stationHead();

    private Person ren;
    private UUID order;
    private UUID seat;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void aLampIsRepairedOnOrder() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        ren = registry.repairer();
        order = open(lin, lamp(clock.instant()));
        seat = grabbed(ren, order);
        clock.forward(Duration.ofDays(2));
        ren.posts("/assignments/" + seat + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(1));
        ren.posts("/assignments/" + seat + "/check-out", Map.of()).statusCode(200);
        Person.witness()
                .posts("/assignments/" + seat + "/witness-signatures", Map.of("method", "SIGNED", "witnessName", "赵小红"))
                .statusCode(200);
        state("SERVED");
    }

    @Test
    void halfAnHourCountsAndTheOrderIsConfirmedThenEvaluated() {
        // given
        String dispute = disputed();
        state("DISPUTED");
        lin.posts("/orders/" + order + "/confirmation", Map.of()).statusCode(409);

        // when
        decided(dispute, Map.of("finding", "PARTLY_UPHELD", "minutes", 30, "words", "半小时"));

        // then
        state("CONFIRMED");
        ren.gets("/assignments/" + seat).body("minutes", equalTo(30));
        lin.posts("/evaluations", Map.of("assignmentId", seat.toString(), "score", 4))
                .statusCode(201);
        state("EVALUATED");
    }

    @Test
    void nothingCountsAndTheOrderIsVoid() {
        // when
        decided(disputed(), Map.of("finding", "UPHELD", "words", "没有修"));

        // then
        state("VOIDED");
        ren.gets("/assignments/" + seat).body("state", equalTo("VOIDED"));
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and type = 'task.assignment.completed.v1'",
                        seat))
                .isZero();
    }

    @Test
    void whatIsTakenBackIsConfirmedAsEver() {
        // given
        String dispute = disputed();

        // when
        lin.posts("/complaints/" + dispute + "/withdrawal", Map.of()).statusCode(200);

        // then
        state("SERVED");
        lin.posts("/orders/" + order + "/confirmation", Map.of()).statusCode(200);
        state("CONFIRMED");
    }

    private String disputed() {
        return lin.posts(
                        "/complaints",
                        Map.of(
                                "kind", "DISPUTE",
                                "about", "ASSIGNMENT",
                                "aboutId", seat.toString(),
                                "reason", "MINUTES_WRONG",
                                "words", "没有修一小时"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void decided(String dispute, Map<String, Object> how) {
        ren.posts("/complaints/" + dispute + "/answer", Map.of("words", "修了")).statusCode(200);
        head.posts("/complaints/" + dispute + "/decision", how).statusCode(200);
        lin.posts("/complaints/" + dispute + "/acceptance", Map.of()).statusCode(200);
        ren.posts("/complaints/" + dispute + "/acceptance", Map.of()).statusCode(200);
    }

    private void state(String wanted) {
        lin.gets("/orders/" + order).body("state", equalTo(wanted));
    }
}
