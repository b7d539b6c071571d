package org.lovebank.task.activity.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.ActivityFixture.Published;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** Places and the line for them, when many come at once. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class WaitingListTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    PassSeatsOn passSeatsOn;

    private final Person leader = ActivityFixture.leader();
    private Instant now = TestClock.MONDAY_TEN;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void twoHundredAtOnceForTwentyPlacesAreTwenty() throws Exception {
        // given
        Published tidying = published(leader, tidying(now), 20, 10);
        List<Person> people =
                IntStream.range(0, 200).mapToObj(_ -> registry.repairer()).toList();

        // when
        List<Integer> answers = atOnce(
                people.stream()
                        .<Callable<Integer>>map(
                                person -> () -> tidying.asked(person).extract().statusCode())
                        .toList(),
                50);

        // then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(30);
        UUID shift = UUID.fromString(tidying.shiftId());
        assertThat(rows.count("select count(*) from sign_up where shift_id = ? and state = 'APPROVED'", shift))
                .isEqualTo(20);
        assertThat(rows.count("select count(*) from sign_up where shift_id = ? and state = 'WAITLISTED'", shift))
                .isEqualTo(10);
        assertThat(rows.count("select count(*) from shift_seat where shift_id = ? and sign_up_id is null", shift))
                .isZero();
    }

    @Test
    void aYesThatWasGivenIsSaidAgainThoughAllPlacesAreGone() {
        // given
        Published tidying = published(leader, tidying(now), 1, 0);
        Person ren = registry.repairer();
        String key = UUID.randomUUID().toString();
        String id = asked(tidying, ren, key).statusCode(201).extract().path("id");

        // when
        tidying.asked(registry.repairer()).statusCode(409).body("code", equalTo("SHIFT_FULL"));
        tidying.asked(registry.repairer()).statusCode(409).body("code", equalTo("SHIFT_FULL"));

        // then
        asked(tidying, ren, key)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(id));
        tidying.asked(ren).statusCode(409).body("code", equalTo("ALREADY_SIGNED_UP"));
    }

    @Test
    void whoComesAfterItWasFoundFullIsToldBeforeAnythingIsOpenedForThem() {
        // given
        Published tidying = published(leader, tidying(now), 1, 0);
        tidying.signedUp(registry.repairer());
        given().auth()
                .oauth2(registry.repairer().token())
                .contentType("application/json")
                .body(Map.of("shiftId", tidying.shiftId()))
                .post("/api/v1/activities/" + tidying.id() + "/signups")
                .then()
                .statusCode(400);
        tidying.asked(registry.repairer()).statusCode(409).body("code", equalTo("SHIFT_FULL"));

        // when / then
        given().auth()
                .oauth2(registry.repairer().token())
                .contentType("application/json")
                .body(Map.of("shiftId", tidying.shiftId()))
                .post("/api/v1/activities/" + tidying.id() + "/signups")
                .then()
                .statusCode(409)
                .body("code", equalTo("SHIFT_FULL"));
    }

    @Test
    void aPlaceThatBecomesFreeIsGivenAtOnceThoughTheShiftWasFullAMomentAgo() {
        // given
        Published tidying = published(leader, tidying(now), 1, 0);
        String held = tidying.signedUp(registry.repairer());
        tidying.asked(registry.repairer()).statusCode(409).body("code", equalTo("SHIFT_FULL"));

        // when
        leader.deletes("/signups/" + held).statusCode(200);

        // then
        tidying.asked(registry.repairer()).statusCode(201).body("state", equalTo("APPROVED"));
    }

    @Test
    void whoComesWhileOthersWaitStandsBehindThemThoughAPlaceIsFree() {
        // given
        Published tidying = published(leader, tidying(now), 1, 2);
        UUID held = UUID.fromString(tidying.signedUp(registry.repairer()));
        Person waits = registry.repairer();
        tidying.asked(waits).statusCode(201).body("state", equalTo("WAITLISTED"));
        rows.run("update shift_seat set sign_up_id = null where sign_up_id = ?", held);

        // when
        tidying.asked(registry.repairer()).statusCode(201).body("state", equalTo("WAITLISTED"));
        passSeatsOn.now();

        // then
        waits.gets("/signups").body("items[0].state", equalTo("OFFERED"));
    }

    @Test
    void nobodyIsSignedUpForWhatWasCalledOffInTheSameMoment() throws Exception {
        // given
        Published tidying = published(leader, tidying(now), 30, 0);
        List<Callable<Integer>> calls = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(_ -> registry.repairer())
                .<Callable<Integer>>map(
                        person -> () -> tidying.asked(person).extract().statusCode())
                .toList());
        calls.add(
                20,
                () -> leader.posts("/activities/" + tidying.id() + "/cancellation", Map.of("reason", "大风"))
                        .extract()
                        .statusCode());

        // when
        List<Integer> answers = atOnce(calls, 16);

        // then
        assertThat(answers).isSubsetOf(200, 201, 409).containsOnlyOnce(200);
        assertThat(rows.count(
                        "select count(*) from sign_up where shift_id = ? and state <> 'CANCELLED'",
                        UUID.fromString(tidying.shiftId())))
                .isZero();
    }

    private static ValidatableResponse asked(Published activity, Person who, String key) {
        return given().auth()
                .oauth2(who.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("shiftId", activity.shiftId()))
                .post("/api/v1/activities/" + activity.id() + "/signups")
                .then();
    }

    @Test
    void onePersonWhoAsksForTwoPlacesAtOnceGetsOne() throws Exception {
        // given
        Person ren = registry.repairer();
        Published one = published(leader, tidying(now), 5, 0);
        Published other = published(leader, tidying(now), 5, 0);

        // when
        List<Integer> answers = atOnce(
                List.of(
                        () -> one.asked(ren).extract().statusCode(),
                        () -> other.asked(ren).extract().statusCode(),
                        () -> one.asked(ren).extract().statusCode()),
                3);

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void aFreePlaceIsOfferedToWhoWaitedLongestAndThenToTheNext() throws Exception {
        // given
        Published tidying = published(leader, tidying(now), 1, 2);
        Person holder = registry.repairer();
        Person first = registry.repairer();
        Person second = registry.repairer();
        String held = tidying.signedUp(holder);
        String firstId = tidying.signedUp(first);
        String secondId = tidying.signedUp(second);

        // when
        holder.deletes("/signups/" + held).statusCode(200);

        // then
        first.gets("/signups")
                .body("items[0].state", equalTo("OFFERED"))
                .body(
                        "items[0].offeredUntil",
                        equalTo(now.plus(Duration.ofHours(12)).toString()));
        second.gets("/signups").body("items[0].state", equalTo("WAITLISTED"));
        tidying.asked(registry.repairer()).statusCode(201).body("state", equalTo("WAITLISTED"));
        second.posts("/signups/" + firstId + "/acceptance", Map.of()).statusCode(404);
        leader.posts("/signups/" + firstId + "/acceptance", Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_SIGN_UP"));
        second.posts("/signups/" + secondId + "/acceptance", Map.of()).statusCode(409);

        // when
        clock.forward(Duration.ofHours(12));
        first.posts("/signups/" + firstId + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("OFFER_OVER"));
        atOnce(List.of(this::passOn, this::passOn), 2);

        // then
        first.gets("/signups").body("items[0].state", equalTo("EXPIRED"));
        second.gets("/signups").body("items[0].state", equalTo("OFFERED"));
        second.posts("/signups/" + secondId + "/acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(rows.texts(
                        "select data ->> 'state' from event_log where subject = ? order by seq",
                        UUID.fromString(secondId)))
                .containsExactly("WAITLISTED", "OFFERED", "APPROVED");
        assertThat(rows.count(
                        "select count(*) from shift_seat where shift_id = ? and kind = 'PLACE' and sign_up_id = ?",
                        UUID.fromString(tidying.shiftId()),
                        UUID.fromString(secondId)))
                .isEqualTo(1);
    }

    @Test
    void twoWhoLeaveAtOnceMakeTwoOffers() throws Exception {
        // given
        Published tidying = published(leader, tidying(now), 2, 3);
        List<Person> people =
                IntStream.range(0, 5).mapToObj(_ -> registry.repairer()).toList();
        List<String> ids = people.stream().map(tidying::signedUp).toList();

        // when
        List<Integer> answers = atOnce(
                List.of(
                        () -> people.get(0)
                                .deletes("/signups/" + ids.get(0))
                                .extract()
                                .statusCode(),
                        () -> people.get(1)
                                .deletes("/signups/" + ids.get(1))
                                .extract()
                                .statusCode()),
                2);
        passSeatsOn.now();

        // then
        assertThat(answers).containsExactly(200, 200);
        assertThat(rows.texts(
                        "select state from sign_up where shift_id = ? order by id", UUID.fromString(tidying.shiftId())))
                .containsExactly("CANCELLED", "CANCELLED", "OFFERED", "OFFERED", "WAITLISTED");
    }

    @Test
    void morePlacesGoToTheLine() {
        // given
        Published tidying = published(leader, tidying(now), 1, 2);
        tidying.signedUp(registry.repairer());
        Person waits = registry.repairer();
        tidying.signedUp(waits);
        tidying.signedUp(registry.repairer());

        // when
        leader.posts("/activities/" + tidying.id() + "/shifts/" + tidying.shiftId() + "/seats", Map.of("more", 1))
                .statusCode(200)
                .body("seats", equalTo(2))
                .body("waiting", equalTo(1));

        // then
        waits.gets("/signups").body("items[0].state", equalTo("OFFERED")).body("items[0].offeredUntil", notNullValue());
        registry.repairer()
                .posts("/activities/" + tidying.id() + "/shifts/" + tidying.shiftId() + "/seats", Map.of("more", 1))
                .statusCode(403);
    }

    private Integer passOn() {
        passSeatsOn.now();
        return 0;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls, int threads) throws Exception {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Callable<Integer> call : calls) {
                answers.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }
}
