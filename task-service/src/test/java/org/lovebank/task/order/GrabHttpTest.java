package org.lovebank.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.issued;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;
import static org.lovebank.task.OrderFixture.with;

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
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.order.seat.LapseOffers;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class GrabHttpTest {

    private final Person lin = Person.resident();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    LapseOffers lapseOffers;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void ofTwentyWhoGrabThreeSeatsThreeHaveThem() throws Exception {
        // given
        UUID order = open(lin, with(lamp(clock.instant()), "headcount", 3));
        List<Person> volunteers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            volunteers.add(registry.repairer());
        }

        // when
        List<Response> answers =
                atOnce(volunteers, who -> who.asks().body("{}").post("/api/v1/orders/" + order + "/assignments"));

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(17)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("code")).isEqualTo("ORDER_FULL");
                    assertThat(answer.<String>path("metadata.state")).isEqualTo("ACCEPTED");
                    assertThat(answer.<Integer>path("metadata.headcount")).isEqualTo(3);
                });
        assertThat(rows.count("select count(*) from assignment where order_id = ? and state = 'ACCEPTED'", order))
                .isEqualTo(3);
        lin.gets("/orders/" + order).body("state", equalTo("ACCEPTED")).body("filled", equalTo(3));
    }

    @Test
    void twoWhoWereOfferedTheSameLastSeatDoNotBothHaveIt() throws Exception {
        // given
        UUID order = issued(lin, with(lamp(clock.instant()), "dispatchMode", "COORDINATED"));
        Person ren = registry.repairer();
        Person wang = registry.repairer();
        UUID toRen = offered(order, ren);
        UUID toWang = offered(order, wang);

        // when
        List<Response> answers = atOnce(
                List.of(ren, wang),
                who -> who.asks()
                        .body("{}")
                        .post("/api/v1/assignments/" + (who.equals(ren) ? toRen : toWang) + "/acceptance"));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        lin.gets("/orders/" + order).body("state", equalTo("ACCEPTED")).body("filled", equalTo(1));
    }

    private static UUID offered(UUID order, Person volunteer) {
        return UUID.fromString(Person.dispatcher()
                .posts(
                        "/orders/" + order + "/assignments",
                        Map.of("volunteerId", volunteer.id().toString(), "reason", "当事人指定"))
                .statusCode(201)
                .body("state", equalTo("OFFERED"))
                .extract()
                .path("id"));
    }

    private static List<Response> atOnce(List<Person> people, Function<Person, Response> act) throws Exception {
        CountDownLatch ready = new CountDownLatch(people.size());
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            for (Person person : people) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return act.apply(person);
                }));
            }
        }
        List<Response> said = new ArrayList<>();
        for (Future<Response> answer : answers) {
            said.add(answer.get());
        }
        return said;
    }

    @Test
    void whatIsNotOpenCannotBeGrabbedAndNobodyServesThemselves() {
        // given
        Person ren = registry.repairer();
        UUID issued = issued(lin, lamp(clock.instant()));
        UUID arranged = issued(lin, with(lamp(clock.instant()), "dispatchMode", "COORDINATED"));

        // then
        ren.posts("/orders/" + issued + "/assignments", Map.of()).statusCode(404);
        Person.dispatcher()
                .posts("/orders/" + arranged + "/grab-opening", Map.of())
                .statusCode(422)
                .body("code", equalTo("WRONG_DISPATCH_MODE"))
                .body("metadata.dispatchMode", equalTo("COORDINATED"));
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile());
        Person both = Person.with(id, Person.WALL, "RESIDENT", "VOLUNTEER");
        both.posts("/orders/" + open(both, lamp(clock.instant())) + "/assignments", Map.of())
                .statusCode(403)
                .body("code", equalTo("OWN_ORDER"));
        UUID bath = open(lin, with(lamp(clock.instant()), "categoryCode", "BATH_HELP"));
        ren.posts("/orders/" + bath + "/assignments", Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_ELIGIBLE_FOR_ORDER"))
                .body("metadata.obstacle", equalTo("NOT_QUALIFIED"));
    }

    @Test
    void whoIsPromisedElsewhereCannotTakeASeatAtThatTime() {
        // given
        Person ren = registry.repairer();
        grabbed(ren, open(lin, lamp(clock.instant())));
        UUID other = open(lin, lamp(clock.instant()));

        // then
        ren.posts("/orders/" + other + "/assignments", Map.of()).statusCode(409).body("code", equalTo("TIME_CLASH"));
        lin.gets("/orders/" + other).body("filled", equalTo(0)).body("state", equalTo("OPEN_GRAB"));
        ren.posts("/orders/" + other + "/assignments", Map.of("startsAt", "2040-03-07T03:00:00Z"))
                .statusCode(201)
                .body("plannedFrom", equalTo("2040-03-07T03:00:00Z"));
    }

    @Test
    void aSeatThatIsGivenBackIsLookedForAgain() {
        // given
        UUID order = open(lin, lamp(clock.instant()));
        Person ren = registry.repairer();
        UUID seat = grabbed(ren, order);
        lin.gets("/orders/" + order).body("state", equalTo("ACCEPTED"));

        // when
        registry.repairer()
                .posts("/assignments/" + seat + "/withdrawal", Map.of())
                .statusCode(404);
        ren.posts("/assignments/" + seat + "/withdrawal", Map.of())
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        // then
        lin.gets("/orders/" + order).body("state", equalTo("OPEN_GRAB")).body("filled", equalTo(0));
        grabbed(registry.repairer(), order);
    }

    @Test
    void nobodyIsForcedAndAnOfferThatNobodyAnswersLapses() {
        // given
        UUID order = issued(lin, with(lamp(clock.instant()), "dispatchMode", "COORDINATED"));
        Person ren = registry.repairer();
        Person wang = registry.repairer();
        UUID toRen = offered(order, ren);
        UUID toWang = offered(order, wang);
        lin.gets("/orders/" + order).body("state", equalTo("ISSUED")).body("filled", equalTo(0));

        // then
        Person.dispatcher()
                .posts("/assignments/" + toRen + "/acceptance", Map.of())
                .statusCode(403);
        wang.posts("/assignments/" + toRen + "/acceptance", Map.of()).statusCode(404);
        ren.posts("/assignments/" + toRen + "/decline", Map.of())
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        ren.posts("/assignments/" + toRen + "/acceptance", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("DECLINED"));
        clock.forward(Duration.ofHours(12));
        wang.posts("/assignments/" + toWang + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("OFFER_LAPSED"));
        lapseOffers.now();
        wang.gets("/assignments/" + toWang).body("state", equalTo("TIMEOUT"));
        offered(order, registry.repairer());
    }

    @Test
    void offersAreMadeByWhoHasTheOrderAndNotWithoutEnd() {
        // given
        UUID order = issued(lin, lamp(clock.instant()));
        Map<String, String> toRen =
                Map.of("volunteerId", registry.repairer().id().toString());

        // then
        OrderFixture.coordinator(UUID.randomUUID())
                .posts("/orders/" + order + "/assignments", toRen)
                .statusCode(404);
        for (int i = 0; i < 3; i++) {
            offered(order, registry.repairer());
        }
        Person.dispatcher()
                .posts("/orders/" + order + "/assignments", toRen)
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_OFFERS"));
        lin.gets("/orders/" + order + "/assignments")
                .body("state", hasItem("OFFERED"))
                .body("size()", equalTo(3));
    }
}
