package org.lovebank.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.MovableClock;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class SigningKeyTest {

    private final KeysAtHand keys;
    private final MovableClock clock;

    SigningKeyTest(KeysAtHand keys, MovableClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @AfterEach
    void startAnew() {
        clock.backToNow();
        Database.change("delete from signing_key");
        look();
    }

    @Test
    void aKeyIsPublishedBeforeItSignsAndStaysUntilItsLastTokenHasExpired() {
        // given
        String first = keys.signing().keyId();

        // when
        clock.pass(Duration.ofDays(30).minusMinutes(15));
        look();

        // then
        assertThat(published()).hasSize(2).contains(first);
        assertThat(keys.signing().keyId()).isEqualTo(first);
        String second = published().getFirst();

        // and when its time has come
        clock.pass(Duration.ofMinutes(15));
        look();

        // then the new one signs and the old one is still believed
        assertThat(keys.signing().keyId()).isEqualTo(second);
        assertThat(published()).containsExactly(second, first);

        // and when nothing that the old one signed can be valid
        clock.pass(Duration.ofMinutes(30));
        look();

        // then it is destroyed
        assertThat(published()).containsExactly(second);
        assertThat(Database.column("select key_id from signing_key")).containsExactly(second);
    }

    @Test
    void lookingAgainMakesNoFurtherKey() {
        // when
        look();
        look();

        // then
        assertThat(published()).hasSize(1);
    }

    @Test
    void aWithdrawnKeyTakesItsTokensAlong() {
        // given
        String token = Gateway.adminToken();
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(200);

        // when
        Database.change("delete from signing_key");
        look();

        // then
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(401);
        Gateway.call(Gateway.adminToken()).get("/api/v1/assignments").then().statusCode(200);
    }

    @Test
    void thePrivateHalfIsSealed() {
        // given
        byte[] encoded = keys.signing().privateKey().getEncoded();

        // when
        List<String> kept = Database.column("select encode(private_key, 'hex') from signing_key");

        // then
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst()).doesNotContain(java.util.HexFormat.of().formatHex(encoded, 30, encoded.length));
    }

    @Test
    void readinessAsksForDatabaseAndKeysAndForNoHouse() {
        io.restassured.RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("signing keys"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    private void look() {
        keys.lookAgain();
    }

    private List<String> published() {
        return keys.all().stream().map(KeyAtHand::keyId).toList();
    }
}
