package org.lovebank.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.placed;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class OrderHttpTest {

    private final Person lin = Person.resident();

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
    void anOrderOnNoMenuIsPlacedAndTold() {
        // when
        UUID order = placed(lin, lamp(clock.instant()));

        // then
        lin.gets("/orders/" + order)
                .statusCode(200)
                .body("state", equalTo("PLACED"))
                .body("orderNo", matchesPattern("O20400305-\\d{6}"))
                .body("origin", equalTo("CUSTOM"))
                .body("headcount", equalTo(1))
                .body("filled", equalTo(0))
                .body("dispatchMode", equalTo("MIXED"))
                .body("urgency", equalTo("NORMAL"))
                .body("startsAt", equalTo("2040-03-07T02:00:00Z"))
                .body("dueAt", equalTo("2040-03-06T02:00:00Z"))
                .body("postedBy", equalTo(lin.id().toString()))
                .body(not(containsString("膝盖")));
        assertThat(rows.texts(
                        "select data -> 'order' ->> 'state' from event_log where subject = ? order by seq", order))
                .containsExactly("PLACED");
        assertThat(rows.texts("select data::text from event_log where subject = ?", order)
                        .getFirst())
                .doesNotContain(lin.id().toString())
                .doesNotContain("楼道灯");
    }

    @Test
    void helpInAnEmergencyHasAClockOfItsOwn() {
        lin.posts("/orders", with(lamp(clock.instant()), "categoryCode", "EMERGENCY_HELP"))
                .statusCode(201)
                .body("urgency", equalTo("URGENT"))
                .body("dueAt", equalTo("2040-03-05T03:00:00Z"));
    }

    @Test
    void anOrderIsForItsPeopleAndTheStaffOfThePlace() {
        // given
        UUID order = placed(lin, lamp(clock.instant()));

        // then
        Person.resident().gets("/orders/" + order).statusCode(404).body("code", equalTo("NO_SUCH_ORDER"));
        Person.dispatcher()
                .gets("/orders/" + order)
                .statusCode(200)
                .body("postedBy", equalTo(lin.id().toString()));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .gets("/orders/" + order)
                .statusCode(404);
        Person.dispatcher()
                .gets("/orders?area=" + Person.WALL + "&state=PLACED&limit=100")
                .statusCode(200)
                .body("items.id", hasItem(order.toString()));
        Person.resident()
                .gets("/orders?area=" + Person.WALL + "&state=PLACED")
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_AREA"));
        lin.gets("/orders").body("items.id", equalTo(java.util.List.of(order.toString())));
    }

    @Test
    void whatCannotBeOrderedIsRefusedWithItsReason() {
        Map<String, Object> lamp = lamp(clock.instant());
        refused(with(lamp, "headcount", 0), "HEADCOUNT_WRONG");
        refused(with(lamp, "headcount", 10_000), "HEADCOUNT_WRONG");
        refused(with(lamp, "durationMinutes", 0), "DURATION_WRONG");
        refused(with(lamp, "durationMinutes", 300), "WINDOW_TOO_SHORT");
        refused(with(lamp, "from", "2040-03-07T06:00:00Z"), "WINDOW_BACKWARDS");
        refused(with(with(lamp, "from", "2040-03-01T02:00:00Z"), "to", "2040-03-01T06:00:00Z"), "WINDOW_IN_THE_PAST");
        refused(with(lamp, "categoryCode", "MAGIC"), "UNKNOWN_CATEGORY");
        refused(with(lamp, "areaPath", "cn.nowhere"), "UNKNOWN_WALL");
        refused(with(lamp, "description", "请借我500元，急用"), "TEXT_NOT_PUBLISHABLE");
        refused(with(lamp, "title", ""), "ORDER_INCOMPLETE");
    }

    private void refused(Map<String, Object> order, String code) {
        lin.posts("/orders", order).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void aProxyActsForFewPeopleAndNotTooOften() {
        // given
        List<UUID> bound = Stream.generate(UUID::randomUUID).limit(4).toList();
        Person daughter = registry.proxyOf(Person.WALL, bound.toArray(UUID[]::new));
        Map<String, Object> lamp = lamp(clock.instant());

        // then
        lin.posts("/orders", with(lamp, "beneficiaryId", UUID.randomUUID().toString()))
                .statusCode(403)
                .body("code", equalTo("NOT_ON_BEHALF_HERE"));
        for (int i = 0; i < 3; i++) {
            daughter.posts("/orders", with(lamp, "beneficiaryId", bound.get(i).toString()))
                    .statusCode(201)
                    .body("postedBy", equalTo(daughter.id().toString()));
        }
        daughter.posts("/orders", with(lamp, "beneficiaryId", bound.getLast().toString()))
                .statusCode(403)
                .body("code", equalTo("PROXY_LIMIT_REACHED"))
                .body("metadata.people", equalTo(3));
    }

    @Test
    void aProxyActsOnlyForWhomTheyAreBoundTo() {
        // given
        Person daughter = registry.proxyOf(Person.WALL, lin.id());
        Map<String, Object> lamp =
                with(lamp(clock.instant()), "beneficiaryId", lin.id().toString());
        placed(daughter, lamp);
        daughter.posts("/orders", with(lamp, "beneficiaryId", UUID.randomUUID().toString()))
                .statusCode(403)
                .body("code", equalTo("NOT_ON_BEHALF_HERE"));

        // when
        registry.bind(daughter, lin.id(), 2, "ENDED");
        registry.bind(daughter, lin.id(), 1, "BOUND");

        // then
        daughter.posts("/orders", lamp).statusCode(403).body("code", equalTo("NOT_ON_BEHALF_HERE"));
    }

    @Test
    void fiveOrdersADayByAProxyAreEnough() {
        // given
        Person daughter = registry.proxyOf(Person.WALL, lin.id());
        Map<String, Object> lamp =
                with(lamp(clock.instant()), "beneficiaryId", lin.id().toString());
        for (int i = 0; i < 5; i++) {
            placed(daughter, lamp);
        }

        // then
        daughter.posts("/orders", lamp).statusCode(403).body("metadata.actsPerDay", equalTo(5));
        clock.forward(Duration.ofHours(14));
        placed(daughter, lamp(clock.instant()));
    }

    @Test
    void anOfficeOrdersForPeopleOfItsOwnAreaOnly() {
        Person grid = Person.with(UUID.randomUUID(), Person.WALL, Roles.GRID_DUTY);
        Person strange = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.GRID_DUTY);
        Map<String, Object> lamp =
                with(lamp(clock.instant()), "beneficiaryId", lin.id().toString());

        // then
        grid.posts("/orders", lamp)
                .statusCode(201)
                .body("beneficiaryId", equalTo(lin.id().toString()));
        strange.posts("/orders", lamp).statusCode(403).body("code", equalTo("NOT_ON_BEHALF_HERE"));
        strange.gets("/orders").body("items.size()", equalTo(0));
    }
}
