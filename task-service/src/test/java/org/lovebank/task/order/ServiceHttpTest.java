package org.lovebank.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;
import static org.lovebank.task.OrderFixture.placed;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.escalation.WatchOrders;

/** From the first who comes to the last who says that it was so. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ServiceHttpTest {

    private static final Instant START = TestClock.MONDAY_TEN.plus(Duration.ofDays(2));

    private final Person lin = Person.resident();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    WatchOrders watchOrders;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void anOrderIsServedByTwoAndConfirmedForBoth() {
        // given
        UUID order = open(lin, with(lamp(clock.instant()), "headcount", 2));
        Person ren = registry.repairer();
        Person wang = registry.repairer();
        UUID byRen = grabbed(ren, order);
        UUID byWang = grabbed(wang, order);
        clock.set(START);

        // when
        ren.posts("/assignments/" + byRen + "/check-in", Map.of()).statusCode(200);
        state(order, "IN_SERVICE");
        wang.posts("/assignments/" + byWang + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(1));
        finished(ren, byRen);
        state(order, "IN_SERVICE");
        lin.posts("/orders/" + order + "/cancellation", Map.of("reason", "不要了")).statusCode(409);
        finished(wang, byWang);
        state(order, "SERVED");
        ren.posts("/orders/" + order + "/confirmation", Map.of()).statusCode(403);
        lin.posts("/orders/" + order + "/confirmation", Map.of("score", 5))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));

        // then
        assertThat(rows.texts(
                        "select (data -> 'assignment' ->> 'orderId') || ' ' || (data -> 'assignment' ->> 'fundingSource')"
                                + " || ' ' || coalesce(data -> 'assignment' ->> 'wishId', 'no wish') from event_log"
                                + " where type = 'task.assignment.completed.v1' and subject in (?, ?)",
                        byRen,
                        byWang))
                .containsExactly(order + " NONE no wish", order + " NONE no wish");
        lin.posts("/orders/" + order + "/confirmation", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("CONFIRMED"));
    }

    @Test
    void silenceForThreeDaysConfirmsGoodEvidence() {
        // given
        UUID order = open(lin, lamp(clock.instant()));
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, order);
        clock.set(START);
        ren.posts("/assignments/" + seat + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(1));
        finished(ren, seat);
        clock.forward(Duration.ofDays(3).minusSeconds(1));
        watchOrders.now();
        state(order, "SERVED");

        // when
        clock.forward(Duration.ofSeconds(1));
        watchOrders.now();
        watchOrders.now();

        // then
        state(order, "CONFIRMED");
        ren.gets("/assignments/" + seat)
                .body("state", equalTo("CONFIRMED"))
                .body("minutes", equalTo(60))
                .body("evidenceGrade", equalTo("A"));
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and type = 'task.assignment.completed.v1'",
                        seat))
                .isEqualTo(1);
    }

    @Test
    void onPoorEvidenceSilenceConfirmsNothingAndTheStationHears() {
        // given
        UUID order = open(lin, lamp(clock.instant()));
        Person ren = registry.repairer();
        Person station = Person.stationHead();
        UUID seat = grabbed(ren, order);
        clock.set(START.plus(Duration.ofHours(2)));
        station.posts("/assignments/" + seat + "/check-in", paper(START)).statusCode(200);
        station.posts("/assignments/" + seat + "/check-out", paper(START.plus(Duration.ofHours(1))))
                .statusCode(200);
        station.posts(
                        "/assignments/" + seat + "/witness-signatures",
                        Map.of("method", "PAPER", "witnessId", UUID.randomUUID().toString(), "witnessName", "赵小红"))
                .statusCode(200)
                .body("evidenceGrade", equalTo("C"));

        // when
        clock.forward(Duration.ofDays(3));
        watchOrders.now();

        // then
        lin.gets("/orders/" + order).body("state", equalTo("SERVED")).body("escalationLevel", equalTo(1));
        lin.posts("/orders/" + order + "/confirmation", Map.of()).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whenNobodyCameTheOrderNeedsAnotherWay() {
        // given
        UUID order = open(lin, lamp(clock.instant()));
        UUID seat = grabbed(registry.repairer(), order);
        clock.set(START.plus(Duration.ofMinutes(30)));

        // when
        lin.posts("/assignments/" + seat + "/no-show", Map.of("reason", "没有人来")).statusCode(200);

        // then
        lin.gets("/orders/" + order)
                .body("state", equalTo("UNFILLED"))
                .body("filled", equalTo(0))
                .body("reason", equalTo("NO_SHOW"));
    }

    @Test
    void calledOffNobodyWaitsAndShortlyBeforeItIsLate() {
        // given
        UUID order = open(lin, with(lamp(clock.instant()), "headcount", 2));
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, order);
        clock.set(START.minus(Duration.ofHours(3)));

        // when
        Person.resident()
                .posts("/orders/" + order + "/cancellation", Map.of("reason", "x"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ORDER"));
        lin.posts("/orders/" + order + "/cancellation", Map.of("reason", "灯已修好"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("late", equalTo(true))
                .body("filled", equalTo(0));

        // then
        ren.gets("/assignments/" + seat).body("state", equalTo("CALLED_OFF")).body("endReason", equalTo("CANCELLED"));
        lin.posts("/orders/" + order + "/cancellation", Map.of("reason", "再取消"))
                .statusCode(409)
                .body("metadata.state", equalTo("CANCELLED"))
                .body("metadata.allowedNext.size()", equalTo(0));
    }

    @Test
    void anOrderIsGivenBackSaidAgainAndRejected() {
        // given
        UUID order = placed(lin, lamp(clock.instant()));
        Person dispatcher = Person.dispatcher();
        Person strange = Person.with(UUID.randomUUID(), Person.ELSEWHERE, "COMMUNITY_DISPATCHER");
        strange.posts("/orders/" + order + "/issuance", Map.of()).statusCode(404);
        dispatcher.posts("/orders/" + order + "/return", Map.of("reason", " ")).statusCode(400);

        // when
        dispatcher
                .posts("/orders/" + order + "/return", Map.of("reason", "请写明楼层"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        lin.gets("/orders/" + order).body("reason", equalTo("请写明楼层"));
        dispatcher.posts("/orders/" + order + "/issuance", Map.of()).statusCode(409);
        Map<String, Object> again = with(lamp(clock.instant()), "description", "三楼西侧楼道灯坏了");
        dispatcher.posts("/orders/" + order + "/resubmission", again).statusCode(403);
        lin.posts("/orders/" + order + "/resubmission", again)
                .statusCode(200)
                .body("state", equalTo("PLACED"))
                .body("description", equalTo("三楼西侧楼道灯坏了"));
        dispatcher
                .posts("/orders/" + order + "/rejection", Map.of("reason", "物业负责"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        // then
        assertThat(rows.texts("select state from order_step where order_id = ? order by id", order))
                .containsExactly("PLACED", "RETURNED", "PLACED", "REJECTED");
    }

    private static Map<String, Object> paper(Instant at) {
        return Map.of("at", at.toString(), "method", "PAPER");
    }

    private void finished(Person volunteer, UUID seat) {
        volunteer.posts("/assignments/" + seat + "/check-out", Map.of()).statusCode(200);
        Person.witness()
                .posts("/assignments/" + seat + "/witness-signatures", Map.of("method", "SIGNED"))
                .statusCode(200);
    }

    private void state(UUID order, String state) {
        lin.gets("/orders/" + order).statusCode(200).body("state", equalTo(state));
    }
}
