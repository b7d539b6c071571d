package org.lovebank.gateway.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.gateway.testing.RawCaller.Answer;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class GateTest {

    @Test
    void anAppWithAnOldTokenMaySignInAgain() {
        Gateway.call("an.old.token")
                .contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", GatewayUnderTest.ADMIN_PASSWORD))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void aTokenThatIsShownAtAPublicAddressMustHold() {
        for (String path :
                List.of("/api/v1/wishes?wall=cn.xigu", "/api/v1/wishes/01930000-0000-7000-8000-000000000007")) {
            Gateway.call("an.old.token")
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                    .body("code", equalTo("INVALID_TOKEN"));
            Gateway.call(TestTokens.forCaller(UUID.randomUUID()).expired().sign())
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        Gateway.call("an.old.token").get("/oauth2/jwks").then().statusCode(200);
        Gateway.call("an.old.token").get("/docs").then().statusCode(200);
    }

    @Test
    void onlyThisMethodOfAPublicAddressIsPublic() {
        Gateway.call().get("/api/v1/sessions").then().statusCode(401);
        Gateway.call().post("/api/v1/sessions/current").then().statusCode(401);
        Gateway.call().delete("/oauth2/jwks").then().statusCode(401);
        Gateway.call().head("/oauth2/jwks").then().statusCode(200);
    }

    @Test
    void aRefusedBodyIsReadAndForgottenSoThatTheConnectionGoesOn() {
        try (RawCaller caller = new RawCaller()) {
            // when
            caller.send("POST /api/v1/wishes HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
                    .get("/api/v1/wishes/after");

            // then
            assertThat(caller.answer().status()).isEqualTo(401);
            assertThat(caller.answer().body()).contains("/api/v1/wishes/after");
        }
    }

    @Test
    void aRefusedBodyWithoutAnEndEndsTheConnection() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send("POST /api/v1/wishes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .answer();

            // then
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Connection")).hasValue("close");
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    @Test
    void publicAddressesAreComparedExactly() {
        // given
        PublicAddresses addresses = new PublicAddresses(List.of("GET /docs", "GET /docs/*", "POST /api/v1/sessions"));

        // when / then
        assertThat(addresses.contain("GET", "/docs")).isTrue();
        assertThat(addresses.contain("HEAD", "/docs/a")).isTrue();
        assertThat(addresses.contain("GET", "/docsx")).isFalse();
        assertThat(addresses.contain("POST", "/docs")).isFalse();
        assertThat(addresses.contain("POST", "/api/v1/sessions/")).isFalse();
        assertThat(addresses.contain("POST", "/api/v1/Sessions")).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> new PublicAddresses(List.of("everything")));
    }

    @Test
    void aWallIsReadWithoutATokenAndNothingElseOfItsHouse() {
        String wish = "/api/v1/wishes/01930000-0000-7000-8000-000000000007";
        Gateway.call().get("/api/v1/wishes?wall=cn.xigu").then().statusCode(200);
        Gateway.call().get("/api/v1/wishes/stream?wall=cn.xigu").then().statusCode(200);
        Gateway.call().get(wish).then().statusCode(200);
        Gateway.call().head(wish).then().statusCode(200);
        for (String closed : List.of(
                wish + "/private-text",
                wish + "/reviews",
                wish + "/candidates",
                wish + "/",
                "/api/v1/wishes/",
                "/api/v1/wishes/stream/",
                "/api/v1/wishes/stream/x",
                "/api/v1/wishes/streams",
                "/api/v1/wishes/01930000-0000-7000-8000-00000000000",
                "/api/v1/wishes/01930000-0000-7000-8000-0000000000077",
                "/api/v1/claims",
                "/api/v1/intakes",
                "/api/v1/evaluations")) {
            Gateway.call().get(closed).then().statusCode(401);
        }
        Gateway.call().post("/api/v1/wishes").then().statusCode(401);
        Gateway.call().put(wish).then().statusCode(401);
        Gateway.call().delete(wish).then().statusCode(401);
    }

    @Test
    void pagesForEverybodyAreReadWithoutATokenAndWhatStandsBesideThemIsNot() {
        for (String open : List.of(
                "/api/v1/wishes/wall/page?area=cn.xigu",
                "/api/v1/wishes/wall/page/script.js?v=1",
                "/api/v1/stats/page?area=cn.xigu")) {
            Gateway.call().get(open).then().statusCode(200);
            Gateway.call().post(open).then().statusCode(401);
        }
        for (String closed : List.of(
                "/api/v1/wishes/wall",
                "/api/v1/wishes/wall/page/",
                "/api/v1/wishes/wall/page/other.js",
                "/api/v1/stats/volunteers",
                "/api/v1/stats/coverage",
                "/api/v1/stats/pages")) {
            Gateway.call().get(closed).then().statusCode(401);
        }
    }
}
