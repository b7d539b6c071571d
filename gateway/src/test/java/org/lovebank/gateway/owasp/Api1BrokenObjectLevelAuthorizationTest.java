package org.lovebank.gateway.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
        for (String thing : List.of("/usage", "")) {
            Gateway.call(other.token())
                    .get("/api/v1/clients/" + program.clientId() + thing)
                    .then()
                    .statusCode(not(200));
        }
        Gateway.call(elsewhere)
                .get("/api/v1/clients/" + program.clientId() + "/keys")
                .then()
                .statusCode(404);
    }
}
