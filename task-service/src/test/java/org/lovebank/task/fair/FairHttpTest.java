package org.lovebank.task.fair;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.drafted;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.VenueFixture;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class FairHttpTest {

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
    void aFairHasItsStallsInTheFunctionRoomsAndNoRoomTwice() {
        // given
        String venue = VenueFixture.entered(head, 4900);
        String[] services = {"HEALTH_LECTURE", "REHABILITATION", "FREE_CLINIC", "LEGAL_ADVICE"};
        String fair = published(head, changed(tidying(now), "type", "FAIR", "title", "志愿服务大集", "venueId", venue), 50, 0)
                .id();

        // when
        String last = "";
        for (int i = 1; i <= 25; i++) {
            String room = VenueFixture.room(head, venue, "功能室" + i, 196);
            head.posts("/fairs/" + fair + "/stalls", stall(venue, room, services[i % 4]))
                    .statusCode(201)
                    .body("roomName", equalTo("功能室" + i));
            last = room;
        }

        // then
        String visitorsSee = Person.resident()
                .gets("/fairs/" + fair + "/stalls")
                .body("", hasSize(25))
                .body("findAll { it.service == 'LEGAL_ADVICE' }", hasSize(6))
                .extract()
                .path("find { it.roomName == '功能室25' }.id");
        head.posts("/fairs/" + fair + "/stalls", stall(venue, last, "FREE_CLINIC"))
                .statusCode(409)
                .body("code", equalTo("ROOM_TAKEN"));
        head.deletes("/fairs/" + fair + "/stalls/" + visitorsSee).statusCode(204);
        head.posts("/fairs/" + fair + "/stalls", stall(venue, last, "FREE_CLINIC"))
                .statusCode(201);
    }

    @Test
    void twoStallsShareARoomOneAfterTheOther() {
        String venue = VenueFixture.entered(head, 500);
        String room = VenueFixture.room(head, venue, "医疗室", 50);
        String fair = drafted(head, changed(tidying(now), "type", "FAIR"));
        Instant begin = now.plus(Duration.ofDays(1));
        Instant middle = begin.plus(Duration.ofHours(1));
        head.posts("/fairs/" + fair + "/stalls", changed(stall(venue, room, "FREE_CLINIC"), "to", middle.toString()))
                .statusCode(201);
        head.posts(
                        "/fairs/" + fair + "/stalls",
                        changed(stall(venue, room, "REHABILITATION"), "from", middle.toString()))
                .statusCode(201);
        head.gets("/fairs/" + fair + "/stalls").body("service", contains("FREE_CLINIC", "REHABILITATION"));
    }

    @Test
    void whatIsNoStallIsRefused() {
        String venue = VenueFixture.entered(head, 500);
        String room = VenueFixture.room(head, venue, "医疗室", 50);
        String fair = drafted(head, changed(tidying(now), "type", "FAIR"));
        Map<String, Object> stall = stall(venue, room, "FREE_CLINIC");
        String tidying = drafted(head, tidying(now));
        head.posts("/fairs/" + tidying + "/stalls", stall).statusCode(422).body("code", equalTo("NO_FAIR"));
        Map<String, Object> nobodys = new LinkedHashMap<>(stall);
        nobodys.remove("organisationId");
        head.posts("/fairs/" + fair + "/stalls", nobodys)
                .statusCode(422)
                .body("code", equalTo("STALL_WITHOUT_PARTNER"));
        head.posts(
                        "/fairs/" + fair + "/stalls",
                        changed(stall, "to", now.plus(Duration.ofDays(9)).toString()))
                .statusCode(422)
                .body("code", equalTo("STALL_OUTSIDE_FAIR"));
        head.deletes("/fairs/" + fair + "/stalls/" + UUID.randomUUID()).statusCode(404);
        registry.repairer().posts("/fairs/" + fair + "/stalls", stall).statusCode(404);
        head.posts("/activities/" + fair + "/cancellation", Map.of("reason", "下雨"))
                .statusCode(200);
        head.posts("/fairs/" + fair + "/stalls", stall).statusCode(409);
    }

    private static Map<String, Object> stall(String venue, String room, String service) {
        Map<String, Object> stall = new LinkedHashMap<>();
        stall.put("title", "武警边防医院");
        stall.put("service", service);
        stall.put("organisationId", UUID.randomUUID().toString());
        stall.put("venueId", venue);
        stall.put("roomId", room);
        return stall;
    }
}
