package org.lovebank.task.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.issued;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.placed;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.DepositEvent;
import org.lovebank.events.DepositEvent.DepositPosted;
import org.lovebank.events.DepositEvent.DepositUnderfunded;
import org.lovebank.events.DepositEvent.HoldCaptured;
import org.lovebank.events.DepositEvent.HoldPlaced;
import org.lovebank.events.DepositEvent.HoldRefused;
import org.lovebank.events.DepositEvent.HoldReleased;
import org.lovebank.task.LoveBank;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.escalation.WatchOrders;

/** Paid with saved time: asked for at issue, set aside, paid for the record, or back; heard twice, late and in any order. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class FundingTest {

    private final Person lin = Person.resident();
    private final UUID hold = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    LoveBank loveBank;

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
    void theRecipientsMinutesAreAskedForOnceTheOrderIsIssued() {
        // given
        UUID order = placed(lin, paid());
        lin.gets("/orders/" + order).body("$", not(hasKey("fundingState")));

        // when
        Person.dispatcher().posts("/orders/" + order + "/issuance", Map.of()).statusCode(200);

        // then
        funding(order, "ISSUED", "REQUESTED");
        assertThat(requests(order)).containsExactly(lin.id() + " 60");
        Person.dispatcher()
                .posts("/orders/" + order + "/grab-opening", Map.of())
                .statusCode(409)
                .body("code", equalTo("FUNDING_NOT_HELD"))
                .body("metadata.fundingState", equalTo("REQUESTED"));
        tell(setAside(hold, 2, order));
        funding(order, "ISSUED", "HELD");
        Person.dispatcher()
                .posts("/orders/" + order + "/grab-opening", Map.of())
                .statusCode(200);
    }

    @Test
    void heardTwiceAndLateTheSameIsSaid() {
        // given
        UUID order = issued(lin, paid());

        // when
        tell(setAside(hold, 2, order));
        tell(captured(hold, 4, order));
        tell(setAside(hold, 2, order));
        tell(captured(hold, 4, order));

        // then
        funding(order, "ISSUED", "CAPTURED");
        assertThat(rows.texts("select state || ' ' || version from order_hold where order_id = ?", order))
                .containsExactly("CAPTURED 4");
        assertThat(rows.texts(
                        "select data -> 'order' ->> 'fundingState' from event_log where subject = ?"
                                + " and type = 'task.order.state-changed.v1' order by seq",
                        order))
                .containsExactly("null", "null", "REQUESTED", "HELD", "CAPTURED");
        tell(setAside(UUID.randomUUID(), 2, UUID.randomUUID()));
    }

    @Test
    void refusedItGoesBackWithTheReasonAndMayBeAskedAgain() {
        // given
        UUID order = issued(lin, paid());

        // when
        tell(new HoldRefused(hold, 1, order, lin.id(), "INSUFFICIENT_BALANCE", now()));
        tell(new HoldRefused(hold, 1, order, lin.id(), "INSUFFICIENT_BALANCE", now()));

        // then
        lin.gets("/orders/" + order)
                .body("state", equalTo("RETURNED"))
                .body("fundingState", equalTo("REFUSED"))
                .body("reason", equalTo("FUNDING_REFUSED:INSUFFICIENT_BALANCE"));
        lin.posts("/orders/" + order + "/resubmission", paid()).statusCode(200);
        Person.dispatcher().posts("/orders/" + order + "/issuance", Map.of()).statusCode(200);
        tell(new HoldRefused(hold, 1, order, lin.id(), "INSUFFICIENT_BALANCE", now()));
        funding(order, "ISSUED", "REQUESTED");
        tell(setAside(UUID.randomUUID(), 2, order));
        funding(order, "ISSUED", "HELD");
        assertThat(requests(order)).hasSize(2);
        assertThat(rows.texts(
                        "select version::text from event_log where subject = ? and type = 'task.order.funding-requested.v1'"
                                + " order by seq",
                        order))
                .doesNotHaveDuplicates();
    }

    @Test
    void minutesThatRanOutBeforeTheServiceCallItOff() {
        // given
        UUID order = held();
        Person.dispatcher()
                .posts("/orders/" + order + "/grab-opening", Map.of())
                .statusCode(200);
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, order);

        // when
        tell(new HoldReleased(hold, 4, order, lin.id(), 60, "EXPIRED", now()));

        // then
        funding(order, "RETURNED", "RELEASED");
        ren.gets("/assignments/" + seat).body("state", equalTo("CALLED_OFF"));
    }

    @Test
    void calledOffTheMinutesGoBackOnce() {
        // given
        UUID order = held();

        // when
        lin.posts("/orders/" + order + "/cancellation", Map.of("reason", "不用了")).statusCode(200);
        tell(new HoldReleased(hold, 4, order, lin.id(), 60, "CANCELLED", now()));

        // then
        funding(order, "CANCELLED", "RELEASED");
        assertThat(cancellations(order)).containsExactly("CANCELLED");
    }

    @Test
    void whatNobodyTookKeepsItsMinutesUntilItIsReferred() {
        // given
        UUID order = held();
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofHours(51)));
        watchOrders.now();
        funding(order, "UNFILLED", "HELD");
        assertThat(cancellations(order)).isEmpty();

        // when
        Person.dispatcher()
                .posts("/orders/" + order + "/referral", Map.of("reason", "转物业"))
                .statusCode(200);

        // then
        assertThat(cancellations(order)).containsExactly("FALLBACK_REFERRED");
    }

    @Test
    void minutesThatRanOutWhileNobodyWasFoundAreAskedForAgainWithAnotherDate() {
        // given
        UUID order = held();
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofHours(51)));
        watchOrders.now();
        tell(new HoldReleased(hold, 4, order, lin.id(), 60, "EXPIRED", now()));
        funding(order, "UNFILLED", "RELEASED");

        // when
        lin.posts(
                        "/orders/" + order + "/rescheduling",
                        Map.of("from", "2040-03-10T02:00:00Z", "to", "2040-03-10T06:00:00Z"))
                .statusCode(200);

        // then
        funding(order, "ISSUED", "REQUESTED");
        assertThat(requests(order)).hasSize(2);
        lin.posts("/orders/" + order + "/cancellation", Map.of("reason", "不用了")).statusCode(200);
        assertThat(cancellations(order)).containsExactly("CANCELLED");
    }

    @Test
    void theServiceIsToldWithItsOrderAndWhoPays() {
        // given
        UUID order = held();
        Person.dispatcher()
                .posts("/orders/" + order + "/grab-opening", Map.of())
                .statusCode(200);
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, order);
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofDays(2)));
        ren.posts("/assignments/" + seat + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(1));
        ren.posts("/assignments/" + seat + "/check-out", Map.of()).statusCode(200);
        lin.posts("/assignments/" + seat + "/witness-signatures", Map.of("method", "SIGNED"))
                .statusCode(200);

        // when
        lin.posts("/orders/" + order + "/confirmation", Map.of()).statusCode(200);
        tell(captured(hold, 4, order));

        // then
        funding(order, "CONFIRMED", "CAPTURED");
        assertThat(rows.texts(
                        "select (data -> 'assignment' ->> 'orderId') || ' ' || (data -> 'assignment' ->> 'fundingSource')"
                                + " from event_log where subject = ? and type = 'task.assignment.completed.v1'",
                        seat))
                .containsExactly(order + " RECIPIENT");
    }

    @Test
    void poolAndGrantAreForTheStaffToPromiseAndPayAtTheRecord() {
        // given
        lin.posts("/orders", with(paid(), "fundingSource", "POOL"))
                .statusCode(403)
                .body("code", equalTo("FUNDING_NOT_YOURS"));
        Map<String, Object> common = with(paid(), "beneficiaryId", lin.id().toString());
        UUID pool = issued(Person.stationHead(), with(common, "fundingSource", "POOL"));
        UUID grant = issued(Person.stationHead(), with(common, "fundingSource", "GRANT"));
        assertThat(requests(pool)).isEmpty();
        Person.dispatcher().posts("/orders/" + pool + "/grab-opening", Map.of()).statusCode(200);

        // when
        UUID record = UUID.randomUUID();
        tell(new DepositPosted(record, 2, UUID.randomUUID(), pool, UUID.randomUUID(), 60, "POOL", now()));
        tell(new DepositPosted(record, 2, UUID.randomUUID(), pool, UUID.randomUUID(), 60, "POOL", now()));
        tell(new DepositUnderfunded(UUID.randomUUID(), 2, grant, "GRANT", "INSUFFICIENT_BALANCE", 60, now()));

        // then
        Person station = Person.stationHead();
        station.gets("/orders/" + pool).body("fundingState", equalTo("CAPTURED"));
        station.gets("/orders/" + grant).body("fundingState", equalTo("REFUSED"));
    }

    private Map<String, Object> paid() {
        return with(lamp(TestClock.MONDAY_TEN), "fundingSource", "RECIPIENT");
    }

    private UUID held() {
        UUID order = issued(lin, paid());
        tell(setAside(hold, 2, order));
        return order;
    }

    private void tell(DepositEvent event) {
        loveBank.tell(event);
    }

    private HoldPlaced setAside(UUID holdId, long version, UUID order) {
        return new HoldPlaced(holdId, version, order, lin.id(), 60, null, now());
    }

    private HoldCaptured captured(UUID holdId, long version, UUID order) {
        return new HoldCaptured(holdId, version, order, lin.id(), UUID.randomUUID(), 60, 0, now());
    }

    private Instant now() {
        return clock.instant();
    }

    private void funding(UUID order, String state, String funding) {
        lin.gets("/orders/" + order).body("state", equalTo(state)).body("fundingState", equalTo(funding));
    }

    private List<String> requests(UUID order) {
        return rows.texts(
                "select (data ->> 'payerId') || ' ' || (data ->> 'minutes') from event_log where subject = ?"
                        + " and type = 'task.order.funding-requested.v1' order by seq",
                order);
    }

    private List<String> cancellations(UUID order) {
        return rows.texts(
                "select data ->> 'reasonCode' from event_log where subject = ? and type = 'task.order.cancelled.v1'",
                order);
    }
}
