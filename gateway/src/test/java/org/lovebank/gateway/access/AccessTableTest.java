package org.lovebank.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.stack.testing.access.AccessTable;
import org.lovebank.stack.testing.access.Door;

/**
 * Calls every address of the gateway's own with every role, through its public port: from elsewhere, in the place that it
 * is about, and as the person whose matter it is. The outcome is the table, row by row; what the table does not list must
 * not be there.
 */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class AccessTableTest {

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
        AccessWorld world = new AccessWorld(door());

        // then
        assertThat(table().differences(world.things(), world)).isEmpty();
    }

    private static Door door() {
        return new Door(URI.create(Gateway.address()));
    }

    private static AccessTable table() {
        return new AccessTable(door(), Roles.class);
    }
}
