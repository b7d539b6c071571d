package org.lovebank.task.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;
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
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** 有着落、有人帮、有人管: nothing waits unheard, and nothing ends without an outcome. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class WatchOrdersTest {

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
    void whatWaitsTooLongGoesToTheStationAndThenToTheCentre() {
        // given
        UUID order = placed(lin, lamp(clock.instant()));
        clock.forward(Duration.ofDays(1).minusSeconds(1));
        watchOrders.now();
        lin.gets("/orders/" + order).body("escalationLevel", equalTo(0));

        // when
        clock.forward(Duration.ofSeconds(1));
        watchOrders.now();
        watchOrders.now();

        // then
        lin.gets("/orders/" + order).body("escalationLevel", equalTo(1)).body("dueAt", equalTo("2040-03-07T02:00:00Z"));
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        watchOrders.now();
        watchOrders.now();
        lin.gets("/orders/" + order).body("escalationLevel", equalTo(2)).body("$", not(hasKey("dueAt")));
        lin.gets("/orders/" + order + "/escalations")
                .body("level", contains("STATION", "CENTRE"))
                .body("state", contains("PLACED", "PLACED"))
                .body("at", contains("2040-03-06T02:00:00Z", "2040-03-07T02:00:00Z"));
        assertThat(breaches(order)).containsExactly("OVERDUE STATION", "OVERDUE CENTRE");
    }

    @Test
    void inAnEmergencyAnHourIsEnough() {
        // given
        UUID order = placed(lin, with(lamp(clock.instant()), "urgency", "URGENT"));

        // when
        clock.forward(Duration.ofHours(1));
        watchOrders.now();
        clock.forward(Duration.ofHours(1));
        watchOrders.now();

        // then
        assertThat(breaches(order)).containsExactly("OVERDUE STATION", "OVERDUE CENTRE");
    }

    @Test
    void theTeamHearsBeforeTheStartThatSeatsAreOpen() {
        // given
        UUID order = open(lin, lamp(clock.instant()));
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofDays(1)));
        watchOrders.now();
        watchOrders.now();

        // when
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofHours(46)));
        watchOrders.now();

        // then
        assertThat(breaches(order))
                .filteredOn(told -> told.startsWith("STARTS_SOON"))
                .hasSize(2);
        lin.gets("/orders/" + order + "/escalations")
                .body(
                        "findAll { it.kind == 'STARTS_SOON' }.dueAt",
                        contains("2040-03-06T02:00:00Z", "2040-03-07T00:00:00Z"));
    }

    @Test
    void whenATeamHearsIsForEachPlaceToDecide() {
        // given
        String early = "cn.xigu.fulilu.alerts-early";
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, early, null, "COMMUNITY", "街区", Instant.EPOCH));
        Person.with(UUID.randomUUID(), "cn.xigu", Roles.CENTER_ADMIN)
                .posts(
                        "/task-policies",
                        Map.of(
                                "code",
                                "ORDER_ALERTS",
                                "areaPath",
                                early,
                                "effectiveOn",
                                "2040-03-05",
                                "content",
                                Map.of("minutesBefore", List.of(2820)),
                                "reason",
                                "站点决定"))
                .statusCode(201);
        UUID there = open(lin, with(lamp(clock.instant()), "areaPath", early));
        UUID here = open(lin, lamp(clock.instant()));

        // when
        clock.forward(Duration.ofMinutes(60).minusSeconds(1));
        watchOrders.now();
        assertThat(alerts(there)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        watchOrders.now();
        watchOrders.now();

        // then
        assertThat(alerts(there)).containsExactly("STARTS_SOON TEAM");
        assertThat(alerts(here)).isEmpty();
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofHours(47)));
        watchOrders.now();
        assertThat(alerts(there)).hasSize(1);
        assertThat(alerts(here)).hasSize(2);
    }

    @Test
    void whatNobodyTookIsReferredOrGetsAnotherDate() {
        // given
        UUID referred = open(lin, lamp(clock.instant()));
        UUID moved = open(lin, with(lamp(clock.instant()), "headcount", 2));
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, moved);

        // when
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofHours(51)));
        watchOrders.now();

        // then
        lin.gets("/orders/" + referred).body("state", equalTo("UNFILLED"));
        ren.gets("/assignments/" + seat).body("state", equalTo("CALLED_OFF"));
        assertThat(breaches(referred)).contains("OVERDUE STATION");
        Person.dispatcher()
                .posts("/orders/" + referred + "/referral", Map.of("reason", "转物业公司"))
                .statusCode(200)
                .body("state", equalTo("FALLBACK_REFERRED"))
                .body("reason", equalTo("转物业公司"));
        lin.posts(
                        "/orders/" + moved + "/rescheduling",
                        Map.of("from", "2040-03-01T02:00:00Z", "to", "2040-03-01T06:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_IN_THE_PAST"));
        lin.posts(
                        "/orders/" + moved + "/rescheduling",
                        Map.of("from", "2040-03-10T02:00:00Z", "to", "2040-03-10T06:00:00Z"))
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("filled", equalTo(0))
                .body("startsAt", equalTo("2040-03-10T02:00:00Z"));
        Person.dispatcher()
                .posts("/orders/" + moved + "/referral", Map.of("reason", "x"))
                .statusCode(409);
    }

    private List<String> alerts(UUID order) {
        return breaches(order).stream()
                .filter(told -> told.startsWith("STARTS_SOON"))
                .toList();
    }

    private List<String> breaches(UUID order) {
        return rows.texts(
                "select (data ->> 'kind') || ' ' || (data ->> 'level') from event_log where subject = ?"
                        + " and type = 'task.order.sla-breached.v1' order by seq",
                order);
    }
}
