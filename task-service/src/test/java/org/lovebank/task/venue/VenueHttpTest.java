package org.lovebank.task.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.ActivityFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.VenueFixture;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class VenueHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    private final Person head = Person.stationHead();
    private Instant now = TestClock.MONDAY_TEN;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void aServiceCentreHasRoomsOfManyKindsThatFitIntoIt() {
        // given
        String venue = VenueFixture.entered(head, 4900);

        // when
        for (int i = 1; i <= 24; i++) {
            VenueFixture.room(head, venue, "功能室" + i, 200);
        }
        VenueFixture.room(head, venue, "社区直播室", 100);

        // then
        Person.resident()
                .gets("/venues/" + venue)
                .statusCode(200)
                .body("squareMetres", equalTo(4900))
                .body("rooms", hasSize(25))
                .body("rooms.name", hasItem("社区直播室"));
        head.posts("/venues/" + venue + "/rooms", VenueFixture.roomOf("再一间", 1))
                .statusCode(422)
                .body("code", equalTo("ROOMS_LARGER_THAN_VENUE"))
                .body("metadata.leftSquareMetres", equalTo(0));
        Person.resident().gets("/venues?area=cn.xigu&limit=100").body("items.id", hasItem(venue));
    }

    @Test
    void aRoomIsGivenToOneAtATime() throws Exception {
        // given
        String venue = VenueFixture.entered(head, 500);
        String room = VenueFixture.room(head, venue, "法律诊所", 40);
        Map<String, Object> booking = booking(room, now.plus(Duration.ofDays(1)), 120);

        // when
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return head.posts("/venues/" + venue + "/bookings", booking)
                            .extract()
                            .statusCode();
                }));
            }
        }

        // then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        head.posts("/venues/" + venue + "/bookings", booking(room, now.plus(Duration.ofHours(25)), 10))
                .statusCode(409)
                .body("code", equalTo("ROOM_TAKEN"));
        head.posts("/venues/" + venue + "/bookings", booking(room, now.plus(Duration.ofHours(26)), 10))
                .statusCode(201);
        String held = head.gets("/venues/" + venue + "/bookings")
                .body("", hasSize(2))
                .extract()
                .path("[0].id");
        head.deletes("/venue-bookings/" + held).statusCode(204);
        head.deletes("/venue-bookings/" + held).statusCode(409).body("code", equalTo("BOOKING_OVER"));
        head.posts("/venues/" + venue + "/bookings", booking).statusCode(201);
    }

    @Test
    void noMoreIsLentThanThereIsAtAnyMoment() {
        // given
        String venue = VenueFixture.entered(head, 500);
        String chairs = head.posts("/venues/" + venue + "/equipment", Map.of("name", "折叠椅", "quantity", 50))
                .statusCode(201)
                .extract()
                .path("equipment[0].id");
        Instant morning = now.plus(Duration.ofDays(1));

        // when / then
        lent(venue, chairs, 30, morning, 60).statusCode(201);
        String second = lent(venue, chairs, 30, morning.plus(Duration.ofHours(1)), 60)
                .statusCode(201)
                .extract()
                .path("id");
        lent(venue, chairs, 20, morning, 120).statusCode(201);
        lent(venue, chairs, 1, morning, 120)
                .statusCode(409)
                .body("code", equalTo("EQUIPMENT_LENT_OUT"))
                .body("metadata.left", equalTo(0));
        head.posts("/venue-bookings/" + second + "/return", Map.of())
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        lent(venue, chairs, 30, morning.plus(Duration.ofHours(1)), 60).statusCode(201);
    }

    @Test
    void whatIsLentLaterWithinTheTimeCountsAsWell() {
        // given
        String venue = VenueFixture.entered(head, 500);
        String chairs = chairs(venue);
        Instant morning = now.plus(Duration.ofDays(1));
        lent(venue, chairs, 10, morning, 60).statusCode(201);
        lent(venue, chairs, 30, morning.plus(Duration.ofHours(1)), 60).statusCode(201);

        // when / then
        lent(venue, chairs, 25, morning, 120).statusCode(409).body("metadata.left", equalTo(20));
        lent(venue, chairs, 20, morning, 120).statusCode(201);
    }

    @Test
    void twoWhoBorrowTheLastAtOnceAreOne() throws Exception {
        // given
        String venue = VenueFixture.entered(head, 500);
        String chairs = chairs(venue);
        Instant morning = now.plus(Duration.ofDays(1));
        CountDownLatch ready = new CountDownLatch(6);
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return lent(venue, chairs, 30, morning, 60).extract().statusCode();
                }));
            }
        }

        // then
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    private String chairs(String venue) {
        return head.posts("/venues/" + venue + "/equipment", Map.of("name", "折叠椅", "quantity", 50))
                .statusCode(201)
                .extract()
                .path("equipment[0].id");
    }

    @Test
    void whatIsWrongOrNotYoursIsRefused() {
        String venue = VenueFixture.entered(head, 500);
        String room = VenueFixture.room(head, venue, "康复室", 40);
        String other = VenueFixture.entered(head, 500);
        Map<String, Object> booking = booking(room, now.plus(Duration.ofDays(1)), 60);
        head.posts("/venues/" + other + "/bookings", booking).statusCode(404).body("code", equalTo("NO_SUCH_ROOM"));
        head.posts(
                        "/venues/" + venue + "/bookings",
                        changed(booking, "activityId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ACTIVITY"));
        head.posts("/venues/" + venue + "/bookings", changed(booking, "to", now.toString()))
                .statusCode(422)
                .body("code", equalTo("BOOKING_TIME_WRONG"));
        head.posts("/venues/" + venue + "/rooms", VenueFixture.roomOf("康复室", 10))
                .statusCode(409)
                .body("code", equalTo("NAME_TAKEN"));
        head.posts("/venues", VenueFixture.centre(Person.ELSEWHERE, 500)).statusCode(403);
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);
        elsewhere
                .posts("/venues/" + venue + "/bookings", booking)
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_VENUE"));
        registry.repairer().posts("/venues/" + venue + "/bookings", booking).statusCode(403);
        head.gets("/venues/" + UUID.randomUUID()).statusCode(404);
        head.gets("/venues?area=Robert'); drop table venue;--").statusCode(422);
    }

    private io.restassured.response.ValidatableResponse lent(
            String venue, String equipment, int quantity, Instant from, int minutes) {
        return head.posts(
                "/venues/" + venue + "/loans",
                Map.of(
                        "equipmentId",
                        equipment,
                        "quantity",
                        quantity,
                        "purpose",
                        "露天电影",
                        "from",
                        from.toString(),
                        "to",
                        from.plus(Duration.ofMinutes(minutes)).toString()));
    }

    private static Map<String, Object> booking(String room, Instant from, int minutes) {
        return Map.of(
                "roomId",
                room,
                "purpose",
                "法律咨询",
                "from",
                from.toString(),
                "to",
                from.plus(Duration.ofMinutes(minutes)).toString());
    }
}
