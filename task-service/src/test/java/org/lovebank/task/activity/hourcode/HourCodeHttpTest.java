package org.lovebank.task.activity.hourcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.ActivityFixture.Published;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class HourCodeHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    private final Person leader = ActivityFixture.leader();
    private Instant now = TestClock.MONDAY_TEN;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void guessingCodesEndsSoon() {
        Person guesser = registry.repairer();
        for (int i = 0; i < 10; i++) {
            guesser.posts("/hour-code-uses", Map.of("code", "AAAA-BBBB-" + (1000 + i)))
                    .statusCode(422)
                    .body("code", equalTo("HOUR_CODE_WRONG"));
        }
        guesser.posts("/hour-code-uses", Map.of("code", "AAAA-BBBB-CCCC"))
                .statusCode(429)
                .body("code", equalTo("TOO_MANY_WRONG_CODES"));
        clock.forward(Duration.ofMinutes(61));
        guesser.posts("/hour-code-uses", Map.of("code", "'; drop table hour_code; --"))
                .statusCode(422);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanThePolicyAllows() throws Exception {
        // given
        Person guesser = registry.repairer();
        CountDownLatch ready = new CountDownLatch(24);

        // when
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            for (int i = 0; i < 24; i++) {
                String code = "AAAA-CCCC-" + (1000 + i);
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return guesser.posts("/hour-code-uses", Map.of("code", code))
                            .extract()
                            .statusCode();
                }));
            }
        }
        List<Integer> seen = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            seen.add(answer.get());
        }

        // then
        assertThat(seen).hasSize(24).containsOnly(422, 429);
        assertThat(seen.stream().filter(status -> status == 422)).hasSize(10);
        assertThat(rows.count("select tries from wrong_hour_code where person_id = ?", guesser.id()))
                .isEqualTo(10);
    }

    @Test
    void aRightCodeIsNoGuess() {
        // given
        Published tidying = published(leader, tidying(now), 5, 0);
        Person ren = registry.repairer();
        tidying.signedUp(ren);
        String code = printed(tidying, 1, 60).getFirst();
        ren.posts("/hour-code-uses", Map.of("code", code)).statusCode(409);
        ren.posts("/hour-code-uses", Map.of("code", "AAAA-BBBB-CCCC")).statusCode(422);
        clock.set(now.plus(Duration.ofHours(26)));

        // when
        ren.posts("/hour-code-uses", Map.of("code", code)).statusCode(201);

        // then
        assertThat(rows.count("select tries from wrong_hour_code where person_id = ?", ren.id()))
                .isZero();
    }

    private List<String> printed(Published activity, int count, int minutes) {
        return leader.posts(
                        "/activities/" + activity.id() + "/hour-codes",
                        Map.of("shiftId", activity.shiftId(), "count", count, "minutes", minutes))
                .statusCode(201)
                .extract()
                .path("codes");
    }
}
