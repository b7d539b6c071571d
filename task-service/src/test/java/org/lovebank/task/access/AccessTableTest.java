package org.lovebank.task.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.access.AccessTable;
import org.lovebank.stack.testing.access.Door;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/**
 * Calls every address of this house with every role: from elsewhere, in the place that it is about, and as the person
 * whose matter it is. The outcome is the table, row by row; what the table does not list must not be there.
 */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AccessTableTest {

    @Inject
    Registry registry;

    @Inject
    TestClock clock;

    @BeforeEach
    void onMondayMorning() {
        clock.set(TestClock.MONDAY_TEN);
    }

    @Test
    void everyAddressOfTheHouseStandsInTheTable() {
        assertThat(AccessTable.addressesOf(Path.of("target/openapi/openapi.json")))
                .isEqualTo(table().addresses());
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertThat(table().openWithoutToken()).isEmpty();
    }

    @Test
    void everyRoleMayWhatTheTableSaysHereAndElsewhereAndNothingElse() {
        // given
        AccessWorld world = new AccessWorld(door(), registry, clock.instant());

        // then
        assertThat(table().differences(world.things(), world)).isEmpty();
    }

    private static Door door() {
        return new Door(URI.create("http://localhost:" + RestAssured.port));
    }

    private static AccessTable table() {
        return new AccessTable(door(), Roles.class);
    }
}
