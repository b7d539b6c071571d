package org.lovebank.gateway.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api3BrokenObjectPropertyLevelAuthorizationTest {

    @Test
    void whatACallerMayNotSetIsRefusedAndNotIgnored() {
        for (String property : List.of("status", "administeredIn", "version", "id", "passwordHash")) {
            Map<String, Object> login = new HashMap<>(People.body(
                    "m-" + UUID.randomUUID().toString().substring(0, 18),
                    "password-long",
                    UUID.randomUUID(),
                    List.of("VOLUNTEER"),
                    List.of("cn.xigu"),
                    List.of()));
            login.put(property, "ACTIVE");
            People.make(Gateway.adminToken(), login).then().statusCode(400);
        }
        String token =
                Programs.registered(List.of("events:read"), List.of("cn.xigu")).token();
        Gateway.call(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "url",
                        "http://localhost/x",
                        "eventTypes",
                        List.of("task.wish.state-changed.v1"),
                        "clientId",
                        "a"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400);
        for (String property : List.of("status", "secretHash", "administeredIn", "partnerId", "proposedBy")) {
            Programs.register(Map.of(property, "ACTIVE"), List.of("cn.xigu"))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void noSecretStandsInAnyAnswer() {
        People.Person person = People.volunteer();
        var program = Programs.registered(List.of("events:read"), List.of("cn.xigu"));
        for (String path : List.of(
                "/api/v1/logins/" + person.loginId(),
                "/api/v1/logins?limit=100",
                "/api/v1/clients/" + program.clientId(),
                "/api/v1/audit-entries?limit=100")) {
            assertThat(Gateway.call(Gateway.adminToken()).get(path).asString())
                    .doesNotContain("$argon2", program.secret(), person.password(), "passwordHash", "secretHash");
        }
    }
}
