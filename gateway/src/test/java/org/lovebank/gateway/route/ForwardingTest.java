package org.lovebank.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.gateway.testing.RawCaller.Answer;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class ForwardingTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    Routes routes;

    @Test
    void aRoadOfTwoSegmentsGoesBeforeOneOfTheFirstAlone() {
        assertThat(routes.houseOf("/api/v1/stats/volunteers")).contains("volunteer");
        assertThat(routes.houseOf("/api/v1/stats/activity")).contains("volunteer");
        assertThat(routes.houseOf("/api/v1/stats/volunteers2")).contains("task");
        assertThat(routes.houseOf("/api/v1/stats/coverage/x")).contains("task");
        assertThat(routes.houseOf("/api/v1/stats")).contains("task");
    }

    @Test
    void theHouseSeesTheVeryTargetAndTheGatesWordAboutTheCaller() {
        // when
        Response answer = Gateway.call(Gateway.somebodysToken())
                .urlEncodingEnabled(false)
                .header("X-Request-Id", "forged-request-id")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-User", "root")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Original-URL", "/q/health")
                .header("traceparent", TRACE)
                .get("/api/v1/wishes/%E5%BF%83?wall=cn.xigu&q=a%2Fb");

        // then
        String requestId = answer.header("X-Request-Id");
        answer.then()
                .statusCode(200)
                .body("target", equalTo("/api/v1/wishes/%E5%BF%83?wall=cn.xigu&q=a%2Fb"))
                .body("headers.'x-request-id'", equalTo(requestId))
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", equalTo("127.0.0.1:" + Gateway.port()))
                .body("headers.'x-forwarded-user'", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.'x-real-ip'", nullValue())
                .body("headers.'x-original-url'", nullValue())
                .body("headers.traceparent", equalTo(TRACE));
        assertThat(requestId).matches("[0-9a-f]{12}-[0-9a-f]{10}");
    }

    @Test
    void aBrokenTraceIsBegunAnew() {
        Gateway.call(Gateway.somebodysToken())
                .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
                .header("tracestate", "a=b")
                .get("/api/v1/assignments")
                .then()
                .body("headers.traceparent", matchesPattern("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-00"))
                .body("headers.tracestate", nullValue());
    }

    @Test
    void whatBelongsToOneConnectionDoesNotCross() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.get(
                            "/api/v1/assignments",
                            "Connection: keep-alive, X-Secret, Authorization, Host",
                            "X-Secret: 1",
                            "Keep-Alive: 300",
                            "Proxy-Connection: keep-alive",
                            "Proxy-Authorization: Basic eDp5",
                            "TE: trailers",
                            "Upgrade: websocket",
                            "X-Open: 2")
                    .answer();

            // then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"x-open\":\"2\"", "\"authorization\":\"Bearer ")
                    .doesNotContain(
                            "x-secret", "keep-alive", "proxy-connection", "proxy-authorization", "\"te\"", "upgrade");
        }
    }

    @Test
    void whatTheHouseSaysAboutItsConnectionDoesNotCrossEither() {
        Gateway.call(Gateway.somebodysToken())
                .get("/api/v1/wishes/talkative")
                .then()
                .statusCode(200)
                .header("X-Inside", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Server", nullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .header("X-Request-Id", not(equalTo("of-the-house")))
                .header("X-Frame-Options", equalTo("SAMEORIGIN"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", not(emptyOrNullString()));
    }

    @Test
    void answersWithoutABodyKeepTheConnectionInStep() {
        try (RawCaller caller = new RawCaller()) {
            // when
            caller.get("/api/v1/wishes/nothing").get("/api/v1/wishes/after");

            // then
            Answer nothing = caller.answer();
            assertThat(nothing.status()).isEqualTo(304);
            assertThat(nothing.header("Transfer-Encoding")).isEmpty();
            assertThat(caller.answer().body()).contains("/api/v1/wishes/after");
        }
    }

    @Test
    void aHeadIsAnsweredWithoutABody() {
        try (RawCaller caller = new RawCaller()) {
            // when
            String head = "HEAD /api/v1/wishes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Gateway.somebodysToken()
                    + "\r\n\r\n";
            caller.send(head).send(head);

            // then
            assertThat(headOf(caller)).startsWith("HTTP/1.1 200");
            assertThat(headOf(caller)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void withoutATokenNobodyPasses() {
        Gateway.call()
                .get("/api/v1/assignments")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .header("Content-Language", equalTo("en"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body("code", equalTo("NOT_AUTHENTICATED"))
                .body("requestId", matchesPattern("[0-9a-f]{12}-[0-9a-f]{10}"));
    }

    @Test
    void aForgedTokenIsRefusedAtTheGate() {
        List<String> forged = new ArrayList<>();
        TestTokens good = TestTokens.forCaller(java.util.UUID.randomUUID());
        forged.add(good.expired().sign());
        forged.add(TestTokens.forCaller(java.util.UUID.randomUUID())
                .issuer("https://evil.example")
                .sign());
        forged.add(TestTokens.forCaller(java.util.UUID.randomUUID())
                .signedByAnotherKey()
                .sign());
        forged.add(TestTokens.forCaller(java.util.UUID.randomUUID()).unsigned().sign());
        forged.add("nonsense");
        for (String token : forged) {
            Gateway.call(token)
                    .get("/api/v1/assignments")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                    .body("code", equalTo("INVALID_TOKEN"));
        }
    }

    @Test
    void whatNoRoadLeadsToIsNotFound() {
        Gateway.callIn("zh")
                .header("Authorization", "Bearer " + Gateway.somebodysToken())
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("zh-CN"))
                .body("code", equalTo("NO_SUCH_RESOURCE"))
                .body("title", equalTo("没有找到"));
    }

    @Test
    void aPageOfAKnownOriginMayCallAndAnotherMayNot() {
        Gateway.call()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/assignments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD, POST, PUT, PATCH, DELETE"));
        Gateway.call()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/assignments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
        Gateway.call()
                .header("Origin", "https://app.example")
                .get("/api/v1/assignments")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example"));
    }

    private static String headOf(RawCaller caller) {
        try {
            return caller.readUntil("\r\n\r\n");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
