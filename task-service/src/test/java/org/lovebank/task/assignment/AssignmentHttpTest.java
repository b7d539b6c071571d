package org.lovebank.task.assignment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AssignmentHttpTest {

    private final Person lin = Person.resident();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void anAbsenceIsRecordedByWhoWaited() {
        // given
        Person ren = registry.repairer();
        UUID wish = published(lin, lamp(clock.instant()));
        String assignment = "/assignments/" + claimed(ren, wish);
        Map<String, Object> reason = Map.of("reason", "等了一上午");

        // then
        lin.posts(assignment + "/no-show", reason).statusCode(409).body("code", equalTo("TOO_EARLY_FOR_NO_SHOW"));
        clock.forward(Duration.ofMinutes(30));
        ren.posts(assignment + "/no-show", reason).statusCode(403);
        lin.posts(assignment + "/no-show", Map.of()).statusCode(400);
        lin.posts(assignment + "/no-show", reason)
                .statusCode(200)
                .body("state", equalTo("NO_SHOW"))
                .body("endedBy", equalTo(lin.id().toString()));
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void aVolunteerSeesTheirOwnAssignments() {
        // given
        Person ren = registry.repairer();
        String assignment = "/assignments/" + claimed(ren, published(lin, lamp(clock.instant())));

        // then
        ren.gets("/assignments")
                .statusCode(200)
                .body("items.id", contains(assignment.substring("/assignments/".length())));
        registry.repairer().gets("/assignments").body("items.size()", equalTo(0));
        lin.gets("/assignments").statusCode(403);
    }
}
