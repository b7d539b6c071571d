package org.lovebank.gateway.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api4UnrestrictedResourceConsumptionTest {

    @Test
    void everythingHasItsLimit() {
        String token = Gateway.somebodysToken();
        Gateway.call(token)
                .body("x".repeat(70_000))
                .post("/api/v1/wishes")
                .then()
                .statusCode(413);
        Gateway.call(token)
                .header("X-Long", "x".repeat(20_000))
                .get("/api/v1/wishes")
                .then()
                .statusCode(431);
        Gateway.call(token).get("/api/v1/wishes?q=" + "x".repeat(5_000)).then().statusCode(414);
        Gateway.call(Gateway.adminToken())
                .get("/api/v1/logins?limit=100000")
                .then()
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(100));
        String narrow = Gateway.somebodysToken();
        for (int i = 0; i < 5; i++) {
            Gateway.call(narrow).get("/api/v1/wishes/narrow/owasp").then().statusCode(200);
        }
        Gateway.call(narrow)
                .get("/api/v1/wishes/narrow/owasp")
                .then()
                .statusCode(429)
                .body("code", equalTo("TOO_MANY_REQUESTS"));
    }

    @Test
    void aDeepOrEndlessTextIsRefusedAndCostsNobodyElse() {
        for (String body :
                new String[] {"[".repeat(30_000), "{\"username\":\"" + "a".repeat(60_000) + "\",\"password\":\"x\"}"}) {
            try (RawCaller caller = new RawCaller()) {
                caller.send(
                        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body);
                assertThat(caller.answer().status()).isEqualTo(400);
            }
        }
        try (RawCaller caller = new RawCaller()) {
            assertThat(caller.get("/api/v1/wishes").answer().status()).isEqualTo(200);
        }
    }
}
