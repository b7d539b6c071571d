package org.lovebank.task.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.claim.LetClaimsLapse;
import org.lovebank.task.deadline.TellOfUnclaimed;
import org.lovebank.task.order.OrderMoved;
import org.lovebank.task.order.OrderState;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class WallClocksHttpTest {

    private final Person lin = Person.resident();
    private final Person dispatcher = Person.dispatcher();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    TellOfUnclaimed tellOfUnclaimed;

    @Inject
    LetClaimsLapse letClaimsLapse;

    @Inject
    Event<OrderMoved> moved;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void whatNobodyTakesForSevenDaysIsToldOnceAndListed() {
        // given
        UUID wish = published(lin, threeWeeks());
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        tellOfUnclaimed.now();
        assertThat(told(wish)).isZero();
        dispatcher
                .gets("/wishes/unclaimed?limit=100&wall=" + Person.WALL)
                .body("items.id", not(hasItem(wish.toString())));

        // when
        clock.forward(Duration.ofSeconds(1));
        tellOfUnclaimed.now();
        tellOfUnclaimed.now();

        // then
        assertThat(told(wish)).isEqualTo(1);
        dispatcher.gets("/wishes/unclaimed?limit=100&wall=" + Person.WALL).body("items.id", hasItem(wish.toString()));
        lin.gets("/wishes/unclaimed?wall=" + Person.WALL).statusCode(403);
        dispatcher
                .gets("/wishes/unclaimed?wall=" + Person.ELSEWHERE)
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_WALL"));
    }

    private int told(UUID wish) {
        return rows.count("select count(*) from event_log where subject = ? and type = 'task.wish.unclaimed.v1'", wish);
    }

    @Test
    void aCommunityMakesAnIssuedOrderOfIt() {
        // given
        UUID wish = published(lin, threeWeeks());

        // when
        String order = convert(dispatcher, wish, Map.of("headcount", 2))
                .then()
                .statusCode(201)
                .body("state", equalTo("ORDERED"))
                .extract()
                .path("orderId");

        // then
        assertThat(rows.texts(
                        "select state || ' ' || origin || ' ' || headcount || ' ' || duration_minutes from service_order"
                                + " where id = ? and origin_id = ? and beneficiary_id = ?",
                        UUID.fromString(order),
                        wish,
                        lin.id()))
                .containsExactly("ISSUED WISH 2 60");
        lin.gets("/wishes/" + wish).body("state", equalTo("ORDERED"));
        convert(dispatcher, wish, Map.of()).then().statusCode(409).body("code", equalTo("ALREADY_CLAIMED"));
        registry.repairer()
                .posts("/wishes/" + wish + "/claims", Map.of())
                .statusCode(409)
                .body("code", equalTo("ALREADY_CLAIMED"))
                .body("metadata.state", equalTo("ORDERED"));
        moved(order, OrderState.ACCEPTED);
        lin.gets("/wishes/" + wish).body("state", equalTo("ORDERED"));
        moved(order, OrderState.CONFIRMED);
        lin.gets("/wishes/" + wish).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void anOrderThatWillNotBeServedHangsTheWishUpAgain() {
        // given
        UUID first = published(lin, threeWeeks());
        UUID second = published(lin, threeWeeks());
        String firstOrder = convert(dispatcher, first, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        String secondOrder = convert(dispatcher, second, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");

        // when
        moved(firstOrder, OrderState.CANCELLED);
        clock.forward(Duration.ofDays(21));
        moved(secondOrder, OrderState.FALLBACK_REFERRED);

        // then
        lin.gets("/wishes/" + first).body("state", equalTo("PUBLISHED"));
        lin.gets("/wishes/" + second).body("state", equalTo("CLOSED")).body("reason", equalTo("NOT_FULFILLED"));
    }

    private void moved(String order, OrderState state) {
        QuarkusTransaction.requiringNew().run(() -> moved.fire(new OrderMoved(UUID.fromString(order), state)));
    }

    @Test
    void whoMayConvertAndWhatCanBeConverted() {
        // given
        Map<String, Object> coat = Map.of("kind", "GOODS", "categoryCode", "HARDSHIP_HELP", "description", "一件棉衣");
        UUID goods = published(lin, changed(lamp(clock.instant()), "needs", List.of(coat)));
        UUID wish = published(lin, threeWeeks());
        Person own = Person.with(lin.id(), Person.WALL, Roles.COMMUNITY_DISPATCHER);
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);

        // then
        convert(dispatcher, goods, Map.of()).then().statusCode(422).body("code", equalTo("NO_SERVICE_TO_ORDER"));
        convert(own, wish, Map.of()).then().statusCode(403).body("code", equalTo("REVIEWER_IS_REQUESTER"));
        convert(elsewhere, wish, Map.of()).then().statusCode(403).body("code", equalTo("NOT_YOUR_WALL"));
        convert(lin, wish, Map.of()).then().statusCode(403);
        convert(dispatcher, wish, Map.of("headcount", 51)).then().statusCode(400);
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void ofAClaimAndAConversionAtOnceOneWins() throws Exception {
        for (int round = 0; round < 3; round++) {
            // given
            UUID wish = published(lin, threeWeeks());
            Person ren = registry.repairer();

            // when
            int claim;
            int conversion;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Response> claiming =
                        threads.submit(() -> ren.asks().body(Map.of()).post("/api/v1/wishes/" + wish + "/claims"));
                Future<Response> converting = threads.submit(() -> convert(dispatcher, wish, Map.of()));
                claim = claiming.get().statusCode();
                conversion = converting.get().statusCode();
            }

            // then
            assertThat(List.of(claim, conversion)).containsExactlyInAnyOrder(201, 409);
            assertThat(rows.count("select count(*) from claim where wish_id = ?", wish)
                            + rows.count("select count(*) from service_order where origin_id = ?", wish))
                    .isEqualTo(1);
        }
    }

    @Test
    void aClaimOnWhichNobodyActsIsOverWithoutBlame() {
        // given
        UUID wish = published(lin, threeWeeks());
        Person ren = registry.repairer();
        UUID assignment = claimed(ren, wish);
        UUID begunWish = published(lin, threeWeeks());
        Person other = registry.repairer();
        UUID begun = claimed(other, begunWish);
        other.posts("/assignments/" + begun + "/check-in", Map.of()).statusCode(200);

        // when
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        letClaimsLapse.now();
        ren.gets("/assignments/" + assignment).body("state", equalTo("ACCEPTED"));
        clock.forward(Duration.ofSeconds(1));
        letClaimsLapse.now();

        // then
        ren.gets("/assignments/" + assignment)
                .body("state", equalTo("CALLED_OFF"))
                .body("endReason", equalTo("NOT_BEGUN_IN_TIME"));
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED"));
        lin.gets("/wishes/" + begunWish).body("state", equalTo("FULFILLING"));
        assertThat(rows.texts("select state from claim where wish_id = ?", wish))
                .containsExactly("RELEASED");
    }

    @Test
    void aVisitThatIsPlannedForLaterIsWaitedFor() {
        // given
        UUID wish = published(lin, threeWeeks());
        Person ren = registry.repairer();
        String startsAt = clock.instant().plus(Duration.ofDays(15)).toString();
        ren.posts("/wishes/" + wish + "/claims", Map.of("startsAt", startsAt)).statusCode(201);

        // when
        clock.forward(Duration.ofDays(10));
        letClaimsLapse.now();

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("CLAIMED"));
    }

    @Test
    void goodsThatDoNotComeForFifteenDaysAreOver() {
        // given
        Map<String, Object> coat = Map.of("kind", "GOODS", "categoryCode", "HARDSHIP_HELP", "description", "一件棉衣");
        UUID wish = published(lin, changed(threeWeeks(), "needs", List.of(coat)));
        registry.repairer().posts("/wishes/" + wish + "/claims", Map.of()).statusCode(201);

        // when
        clock.forward(Duration.ofDays(15).minusSeconds(1));
        letClaimsLapse.now();
        lin.gets("/wishes/" + wish).body("state", equalTo("CLAIMED"));
        clock.forward(Duration.ofSeconds(1));
        letClaimsLapse.now();

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED"));
        assertThat(rows.texts("select data -> 'state' ->> 'state' from event_log where subject = ? order by seq", wish))
                .containsExactly("SUBMITTED", "PUBLISHED", "CLAIMED", "PUBLISHED");
    }

    /** Three weeks in which somebody may come. */
    private Map<String, Object> threeWeeks() {
        return changed(
                lamp(clock.instant()),
                "to",
                clock.instant().plus(Duration.ofDays(20)).toString());
    }

    private static Response convert(Person who, UUID wish, Map<String, Object> asked) {
        return who.asks().body(asked).post("/api/v1/wishes/" + wish + "/conversion");
    }
}
