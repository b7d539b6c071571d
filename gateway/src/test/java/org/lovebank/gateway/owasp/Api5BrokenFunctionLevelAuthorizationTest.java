package org.lovebank.gateway.owasp;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api5BrokenFunctionLevelAuthorizationTest {

    @Test
    void aResidentAndAProgramFindEveryAdministratorsDoorClosed() {
        String program = Programs.registered(List.of(), List.of("cn.xigu")).token();
        for (String token : List.of(Gateway.somebodysToken(), program)) {
            for (String path : List.of("/logins", "/clients", "/audit-entries", "/clients/some-client/keys")) {
                Gateway.call(token).get("/api/v1" + path).then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
            }
            for (String path :
                    List.of("/clients/some-client", "/logins/" + UUID.randomUUID(), "/partners/" + UUID.randomUUID())) {
                Gateway.call(token)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .patch("/api/v1" + path)
                        .then()
                        .statusCode(403);
            }
            for (String path : List.of(
                    "/clients", "/clients/some-client/secrets", "/clients/some-client/decisions", "/partners")) {
                Gateway.call(token)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/api/v1" + path)
                        .then()
                        .statusCode(403);
            }
        }
        Gateway.call(Gateway.somebodysToken()).get("/api/v1/webhooks").then().statusCode(403);
    }

    @Test
    void noHeaderMakesAReadingAWriting() {
        Gateway.call(Gateway.somebodysToken())
                .header("X-HTTP-Method-Override", "DELETE")
                .get("/api/v1/wishes/override")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"));
        Gateway.call(Gateway.somebodysToken())
                .header("X-Original-URL", "/api/v1/logins")
                .header("X-Rewrite-URL", "/api/v1/logins")
                .get("/api/v1/wishes/rewrite")
                .then()
                .statusCode(200)
                .body("target", equalTo("/api/v1/wishes/rewrite"));
    }
}
