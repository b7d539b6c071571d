package org.lovebank.volunteer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.stack.testing.access.AccessTable;
import org.lovebank.stack.testing.access.Callers;
import org.lovebank.stack.testing.access.Door;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.TheRegistry;

/**
 * Calls every address of this house with every role: from elsewhere, in the place that it is about, and as the person
 * whose matter it is. The outcome is the table, row by row; what the table does not list must not be there.
 */
@QuarkusTest
@TheRegistry
class AccessTableTest {

    @Inject
    Rows rows;

    @Test
    void everyAddressOfTheHouseStandsInTheTable() {
        // given: the build writes the document that the gateway merges
        Path document = Path.of("target/openapi/volunteer-service.json");

        // then
        assertThat(AccessTable.addressesOf(document)).isEqualTo(table().addresses());
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertThat(table().openWithoutToken()).isEmpty();
    }

    @Test
    void everyRoleMayWhatTheTableSaysHereAndElsewhereAndNothingElse() {
        // given
        AccessWorld world = new AccessWorld(rows);

        // when
        List<String> differences = table().differences(world.things(), callers(world));

        // then
        assertThat(differences).isEmpty();
    }

    private static AccessTable table() {
        return new AccessTable(new Door(URI.create("http://localhost:" + RestAssured.port)), Roles.class);
    }

    private static Callers callers(AccessWorld world) {
        return new Callers() {
            @Override
            public String elsewhere(String role) {
                return token("elsewhere", role, world.foreigner.id(), world.elsewhere.path);
            }

            @Override
            public String here(String role) {
                UUID person = UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8));
                return token("test-app", role, person, world.ours.path);
            }

            @Override
            public String oneself(String role, UUID person) {
                return token("test-app", role, person);
            }
        };
    }

    private static String token(String client, String role, UUID person, String... areas) {
        return TestTokens.forCaller(person)
                .client(client)
                .roles(role)
                .areas(areas)
                .claim("scope", "volunteers:register volunteers:invite reportings:write")
                .sign();
    }
}
