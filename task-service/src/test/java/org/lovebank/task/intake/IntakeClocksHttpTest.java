package org.lovebank.task.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.intake.IntakeHttpTest.matter;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.deadline.EraseOldWords;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class IntakeClocksHttpTest {

    private final Person lin = Person.resident();
    private final Person dispatcher = Person.dispatcher();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    EraseOldWords eraseOldWords;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void takenUpMattersHaveALongerClock() {
        // given
        UUID intake = brought();

        // when
        dispatcher
                .posts(at(intake, "take-up"), Map.of())
                .statusCode(200)
                .body("state", equalTo("TAKEN_UP"))
                .body("dueAt", equalTo("2040-03-08T02:00:00Z"));

        // then
        dispatcher
                .posts(at(intake, "take-up"), Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("TAKEN_UP"))
                .body("metadata.allowedNext", contains("REFERRED", "SETTLED"));
    }

    @Test
    void wordsAreErasedAfterTwoYearsAndTheFiguresRemain() {
        // given
        UUID intake = brought();
        clock.forward(Duration.ofDays(729));
        eraseOldWords.now();
        lin.gets("/intakes/" + intake + "/words").statusCode(200);

        // when
        clock.forward(Duration.ofDays(2));
        eraseOldWords.now();

        // then
        lin.gets("/intakes/" + intake + "/words").statusCode(422).body("code", equalTo("WORDS_ERASED"));
        lin.gets("/intakes/" + intake).statusCode(200);
        assertThat(rows.count("select count(*) from intake where id = ? and words is null", intake))
                .isEqualTo(1);
    }

    private UUID brought() {
        return UUID.fromString(
                lin.posts("/intakes", matter("APP")).statusCode(201).extract().path("id"));
    }

    private static String at(UUID intake, String what) {
        return "/intakes/" + intake + "/" + what;
    }
}
