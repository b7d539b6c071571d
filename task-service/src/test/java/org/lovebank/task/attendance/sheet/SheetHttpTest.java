package org.lovebank.task.attendance.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class SheetHttpTest {

    private final Person station = Person.stationHead();
    private final UUID neighbour = UUID.randomUUID();
    private Instant now = TestClock.MONDAY_TEN;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void aWholeSheetIsKeptAtOnce() {
        // given
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        UUID first = accepted(ren);
        UUID second = accepted(mei);
        clock.forward(Duration.ofHours(2));

        // when
        station.posts("/attendance-sheets", sheet("WHOLE", line(first, 0, 60), line(second, 10, 45)))
                .statusCode(201)
                .body("kept", equalTo(2))
                .body("refused", equalTo(0))
                .body("lines.minutes", contains(60, 35))
                .body("lines.state", contains("SUBMITTED", "SUBMITTED"));

        // then
        ren.gets("/assignments/" + first)
                .body("evidenceGrade", equalTo("C"))
                .body("checkIn.recordedBy", equalTo(station.id().toString()));
    }

    @Test
    void oneBadLineKeepsAWholeSheetOutAndEveryLineIsNamed() {
        // given
        Person ren = registry.repairer();
        UUID good = accepted(ren);
        UUID bad = accepted(registry.repairer());
        clock.forward(Duration.ofHours(2));

        // when
        station.posts(
                        "/attendance-sheets",
                        sheet("WHOLE", line(bad, 60, 30), line(good, 0, 60), line(UUID.randomUUID(), 0, 60)))
                .statusCode(422)
                .body("code", equalTo("SHEET_NOT_KEPT"))
                .body("metadata.bad", equalTo(2))
                .body("metadata.lines.code[0]", equalTo("NOTHING_SERVED"))
                .body("metadata.lines.good", contains(false, true, false))
                .body("metadata.lines.code[2]", equalTo("NO_SUCH_ASSIGNMENT"));

        // then
        ren.gets("/assignments/" + good).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void singleLinesStandEachForItself() {
        // given
        Person ren = registry.repairer();
        UUID good = accepted(ren);
        clock.forward(Duration.ofHours(2));
        Map<String, Object> unseen = new LinkedHashMap<>(line(good, 0, 50));
        unseen.remove("witnessId");

        // when
        station.posts("/attendance-sheets", sheet("SINGLE", line(UUID.randomUUID(), 0, 60), unseen, line(good, 0, 60)))
                .statusCode(201)
                .body("kept", equalTo(1))
                .body("lines.good", contains(false, true, false))
                .body("lines.code[2]", equalTo("LINE_TWICE"))
                .body("lines.facts[2].firstLine", equalTo(2));

        // then
        ren.gets("/assignments/" + good).body("state", equalTo("CHECKED_OUT")).body("minutes", equalTo(50));
    }

    @Test
    void aVolunteerIsNotAtTwoPlacesOnOneSheet() {
        // given
        Person ren = registry.repairer();
        Map<String, Object> morning =
                changed(lamp(now), "to", now.plus(Duration.ofHours(5)).toString());
        UUID first = claimed(ren, published(Person.resident(), morning));
        UUID wish = published(Person.resident(), morning);
        UUID second = UUID.fromString(ren.posts(
                        "/wishes/" + wish + "/claims",
                        Map.of("startsAt", now.plus(Duration.ofHours(2)).toString()))
                .statusCode(201)
                .extract()
                .path("assignmentId"));
        clock.forward(Duration.ofHours(4));

        // then
        station.posts("/attendance-sheets", sheet("SINGLE", line(first, 0, 60), line(second, 59, 120)))
                .statusCode(201)
                .body("lines.good", contains(true, false))
                .body("lines.code[1]", equalTo("LINES_CLASH"));
        station.posts("/attendance-sheets", sheet("SINGLE", line(second, 59, 120)))
                .statusCode(201)
                .body("lines.code[0]", equalTo("TIME_CLASH"));
        station.posts("/attendance-sheets", sheet("SINGLE", line(second, 60, 120)))
                .statusCode(201)
                .body("kept", equalTo(1));
    }

    @Test
    void aSheetHasItsLimitAndItsReaders() {
        // given
        List<Map<String, Object>> lines = IntStream.range(0, 61)
                .mapToObj(i -> line(UUID.randomUUID(), 0, 60))
                .toList();

        // then
        station.posts("/attendance-sheets", Map.of("mode", "SINGLE", "lines", lines))
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_LINES"))
                .body("metadata.maxLines", equalTo(60));
        station.posts("/attendance-sheets", Map.of("mode", "SINGLE", "lines", List.of()))
                .statusCode(400);
        registry.repairer()
                .posts("/attendance-sheets", sheet("SINGLE", line(UUID.randomUUID(), 0, 60)))
                .statusCode(403);
    }

    @Test
    void aSheetEnteredAgainChangesNothing() {
        // given
        UUID assignment = accepted(registry.repairer());
        clock.forward(Duration.ofHours(2));
        var body = sheet("SINGLE", line(assignment, 0, 60));

        // when
        station.posts("/attendance-sheets", body).statusCode(201).body("kept", equalTo(1));

        // then
        station.posts("/attendance-sheets", body)
                .statusCode(201)
                .body("kept", equalTo(0))
                .body("lines.code[0]", equalTo("ASSIGNMENT_NOT_IN_THAT_STATE"));
    }

    private UUID accepted(Person volunteer) {
        return claimed(volunteer, published(Person.resident(), WishFixture.lamp(now)));
    }

    private Map<String, Object> line(UUID assignment, int fromMinute, int toMinute) {
        return Map.of(
                "assignmentId", assignment.toString(),
                "from", now.plus(Duration.ofMinutes(fromMinute)).toString(),
                "to", now.plus(Duration.ofMinutes(toMinute)).toString(),
                "witnessId", neighbour.toString(),
                "witnessName", "赵小红");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> sheet(String mode, Map<String, Object>... lines) {
        return Map.of("mode", mode, "lines", List.of(lines));
    }
}
