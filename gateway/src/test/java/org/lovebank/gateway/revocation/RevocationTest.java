package org.lovebank.gateway.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class RevocationTest {

    @Test
    void whatAnotherReplicaTookBackIsRefusedHereWithinSeconds() throws InvalidJwtException {
        // given
        String token = People.volunteer().token();
        Gateway.call(token).get("/api/v1/assignments").then().statusCode(200);

        // when
        Database.change("insert into revocation (id, expires_at) values ('"
                + claims(token).get("jti") + "', now() + interval '10 minutes')");

        // then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Gateway.call(token).get("/api/v1/assignments").statusCode() == 401);
    }

    @Test
    void theOthersOfThatPersonAreNotTouched() throws InvalidJwtException {
        // given
        People.Person ren = People.volunteer();
        String first = ren.token();
        String second = ren.token();

        // when
        Gateway.call(first).delete("/api/v1/sessions/current").then().statusCode(204);

        // then
        Gateway.call(first).get("/api/v1/assignments").then().statusCode(401);
        Gateway.call(second).get("/api/v1/assignments").then().statusCode(200);
        assertThat(Database.column(
                        "select count(*) from revocation where id = ?",
                        String.valueOf(claims(first).get("sid"))))
                .containsExactly("1");
    }

    private static Map<String, Object> claims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(token)
                .getClaimsMap();
    }
}
