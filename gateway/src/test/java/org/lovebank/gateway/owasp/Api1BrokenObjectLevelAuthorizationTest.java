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
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api1BrokenObjectLevelAuthorizationTest {

    @Test
    void aForeignIdIsAsUnknownAsOneThatDoesNotExist() {
        People.Person here = People.with(List.of("VOLUNTEER"), List.of("cn.xigu.fulilu"));
        String elsewhere = TestTokens.forCaller(UUID.randomUUID())
                .roles("CENTER_ADMIN")
                .areas("cn.anning")
                .sign();
        for (UUID id : List.of(here.loginId(), UUID.randomUUID())) {
            Gateway.call(elsewhere)
                    .get("/api/v1/logins/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NO_SUCH_LOGIN"));
        }
        var program = Programs.registered(List.of("events:read"), List.of("cn.xigu"));
        var other = Programs.registered(List.of("events:read"), List.of("cn.xigu"));
        Gateway.call(other.token())
                .get("/api/v1/clients/" + program.clientId() + "/usage")
                .then()
                .statusCode(404);
        Gateway.call(other.token())
                .get("/api/v1/clients/" + program.clientId())
                .then()
                .statusCode(403);
        Gateway.call(elsewhere)
                .get("/api/v1/clients/" + program.clientId() + "/keys")
                .then()
                .statusCode(404);
        String organiser = TestTokens.forCaller(UUID.randomUUID())
                .roles("ORG_ADMIN")
                .areas("cn")
                .orgs(UUID.randomUUID().toString())
                .sign();
        for (String thing : List.of("", "/keys", "/usage")) {
            Gateway.call(organiser)
                    .get("/api/v1/clients/" + program.clientId() + thing)
                    .then()
                    .statusCode(404);
        }
        Gateway.call(organiser)
                .get("/api/v1/partners/" + UUID.randomUUID() + "/clients")
                .then()
                .statusCode(404);
    }

    @Test
    void aWebhookAndItsDeliveriesAreItsClientsAlone() {
        String mine =
                Programs.registered(List.of("events:read"), List.of("cn.xigu")).token();
        String other =
                Programs.registered(List.of("events:read"), List.of("cn.xigu")).token();
        String id = Gateway.call(mine)
                .contentType(ContentType.JSON)
                .body(Map.of("url", "http://localhost:1/", "eventTypes", List.of("task.wish.state-changed.v1")))
                .post("/api/v1/webhooks")
                .path("id");
        for (String thing : List.of("", "/deliveries")) {
            Gateway.call(other).get("/api/v1/webhooks/" + id + thing).then().statusCode(404);
        }
        for (String thing : List.of("/secrets", "/test-events", "/deliveries/" + UUID.randomUUID() + "/replays")) {
            Gateway.call(other).post("/api/v1/webhooks/" + id + thing).then().statusCode(404);
        }
        Gateway.call(other).delete("/api/v1/webhooks/" + id).then().statusCode(404);
        Gateway.call(mine).delete("/api/v1/webhooks/" + id).then().statusCode(204);
    }
}
