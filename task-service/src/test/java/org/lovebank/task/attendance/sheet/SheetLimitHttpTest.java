package org.lovebank.task.attendance.sheet;

import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** How many lines a sheet may have is for each place to decide. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class SheetLimitHttpTest {

    private static final String SMALL = "cn.xigu.fulilu.sheets-of-one";
    private static final Instant PLANNED = TestClock.MONDAY_TEN.plus(Duration.ofDays(2));

    private final Person street = Person.with(UUID.randomUUID(), "cn.xigu.fulilu", Roles.STATION_HEAD);

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void aPlaceDecidesOnSheetsOfOneLine() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        registry.tell(new AreaChanged(
                UUID.nameUUIDFromBytes(SMALL.getBytes(StandardCharsets.UTF_8)),
                1,
                SMALL,
                null,
                "COMMUNITY",
                "街区",
                Instant.EPOCH));
        Person.with(UUID.randomUUID(), "cn.xigu", Roles.CENTER_ADMIN)
                .posts(
                        "/task-policies",
                        Map.of(
                                "code",
                                "ATTENDANCE_SHEET",
                                "areaPath",
                                SMALL,
                                "effectiveOn",
                                "2040-03-06",
                                "content",
                                Map.of("maxLines", 1),
                                "reason",
                                "站点决定"))
                .statusCode(201);
    }

    @Test
    void theNearestPlaceDecidesAndOfTwoPlacesTheStricter() {
        // given
        UUID small = served(SMALL);
        UUID alsoSmall = served(SMALL);
        UUID wall = served(Person.WALL);
        UUID alsoWall = served(Person.WALL);
        clock.set(PLANNED.plus(Duration.ofHours(2)));

        // then
        sheet(small, alsoSmall)
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_LINES"))
                .body("metadata.maxLines", equalTo(1));
        sheet(small, wall).statusCode(422).body("metadata.maxLines", equalTo(1));
        sheet(wall, alsoWall).statusCode(201).body("kept", equalTo(2));
        sheet(small).statusCode(201).body("kept", equalTo(1));
    }

    @Test
    void whereNoLineIsKnownTheCallersOwnPlaceDecides() {
        clock.set(PLANNED);
        Person.with(UUID.randomUUID(), SMALL, Roles.STATION_HEAD)
                .posts("/attendance-sheets", body(UUID.randomUUID(), UUID.randomUUID()))
                .statusCode(422)
                .body("metadata.maxLines", equalTo(1));
    }

    private UUID served(String area) {
        return grabbed(
                registry.repairer(), open(Person.resident(), with(lamp(TestClock.MONDAY_TEN), "areaPath", area)));
    }

    private ValidatableResponse sheet(UUID... assignments) {
        return street.posts("/attendance-sheets", body(assignments));
    }

    private static Map<String, Object> body(UUID... assignments) {
        List<Map<String, Object>> lines = Stream.of(assignments)
                .map(one -> Map.<String, Object>of(
                        "assignmentId",
                        one.toString(),
                        "from",
                        PLANNED.toString(),
                        "to",
                        PLANNED.plus(Duration.ofHours(1)).toString()))
                .toList();
        return Map.of("mode", "WHOLE", "lines", lines);
    }
}
