package org.lovebank.gateway.owasp;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api8SecurityMisconfigurationTest {

    @Test
    void everyAnswerCarriesTheHeadersAndNoneTellsWhatRunsHere() {
        List<Response> answers = List.of(
                Gateway.call().get("/oauth2/jwks"),
                Gateway.call().get("/api/v1/nothing"),
                Gateway.call().get("/api/v1/claims"),
                Gateway.call(Gateway.somebodysToken()).get("/api/v1/wishes"),
                Gateway.call().contentType(ContentType.JSON).body("{").post("/api/v1/sessions"));
        for (Response answer : answers) {
            answer.then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Server", nullValue())
                    .header("X-Powered-By", nullValue())
                    .body(not(containsString("at org.")))
                    .body(not(containsString("Exception")));
        }
    }

    @Test
    void nothingInsideIsReachedFromOutside() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/openapi", "/internal/log", "/health", "/metrics")) {
            Gateway.call().get(path).then().statusCode(404);
            Gateway.call(Gateway.adminToken()).get(path).then().statusCode(404);
        }
        Gateway.call().request("TRACE", "/api/v1/wishes").then().statusCode(405);
        Gateway.call()
                .header("Origin", "https://evil.example")
                .get("/oauth2/jwks")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
