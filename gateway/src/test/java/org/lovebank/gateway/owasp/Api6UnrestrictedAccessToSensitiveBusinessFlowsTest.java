package org.lovebank.gateway.owasp;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api6UnrestrictedAccessToSensitiveBusinessFlowsTest {

    @Test
    void guessingPasswordsEndsAfterAFewTriesWhoeverIsTried() {
        String name = "guessed-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 5; i++) {
            Gateway.signIn(name, "guess-" + i).then().statusCode(401);
        }
        Gateway.signIn(name, "guess-6").then().statusCode(429).body("code", equalTo("SIGN_IN_LOCKED"));
    }

    @Test
    void aClientHasTenWebhooksAndNoMore() {
        String token =
                Programs.registered(List.of("events:read"), List.of("cn.xigu")).token();
        for (int i = 0; i < 10; i++) {
            make(token, i).statusCode(201);
        }
        make(token, 11).statusCode(409).body("code", equalTo("TOO_MANY_WEBHOOKS"));
    }

    private static io.restassured.response.ValidatableResponse make(String token, int number) {
        return Gateway.call(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "url", "http://localhost:1/" + number, "eventTypes", List.of("task.wish.state-changed.v1")))
                .post("/api/v1/webhooks")
                .then();
    }
}
