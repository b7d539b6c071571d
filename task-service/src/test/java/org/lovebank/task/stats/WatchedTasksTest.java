package org.lovebank.task.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.watch.Watch;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** What the house shows of its work on the management port. */
@QuarkusTest
@TheHouse
class WatchedTasksTest {

    private final Watch watch;
    private final MeterRegistry figures;
    private final Registry registry;
    private final TestClock clock;

    WatchedTasksTest(Watch watch, MeterRegistry figures, Registry registry, TestClock clock) {
        this.watch = watch;
        this.figures = figures;
        this.registry = registry;
        this.clock = clock;
    }

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aWishIsOpenUntilSomebodyTakesIt() {
        // given
        double open = shown("lovebank.wishes", "PUBLISHED");
        double claimed = shown("lovebank.wishes", "CLAIMED");

        // when
        UUID wish = published(Person.resident(), lamp(clock.instant()));

        // then
        assertThat(shown("lovebank.wishes", "PUBLISHED")).isEqualTo(open + 1);
        claimed(registry.repairer(), wish);
        assertThat(shown("lovebank.wishes", "PUBLISHED")).isEqualTo(open);
        assertThat(shown("lovebank.wishes", "CLAIMED")).isEqualTo(claimed + 1);
        assertThat(shown("lovebank.orders", "PLACED")).isNotNegative();
    }

    private double shown(String name, String state) {
        watch.look();
        return figures.get(name).tag("state", state).gauge().value();
    }
}
