package org.lovebank.gateway.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.RawCaller;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class Api7ServerSideRequestForgeryTest {

    @Test
    void noCallerChoosesWhereTheGateGoes() {
        for (String target : List.of("http://evil.example/api/v1/wishes", "//evil.example/api/v1/wishes")) {
            try (RawCaller caller = new RawCaller()) {
                assertThat(caller.get(target).answer().status()).isEqualTo(400);
            }
        }
        try (RawCaller caller = new RawCaller()) {
            RawCaller.Answer answer = caller.send(
                            "GET /api/v1/wishes HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer "
                                    + Gateway.somebodysToken()
                                    + "\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("\"forwarded\"");
        }
    }

    @Test
    void aWebhookIsNoWayInside() {
        String token =
                Programs.registered(List.of("events:read"), List.of("cn.xigu")).token();
        for (String url :
                List.of("file:///etc/passwd", "gopher://a.example/", "https://u:p@a.example/", "jar:https://a!/")) {
            Gateway.call(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", url, "eventTypes", List.of("task.wish.state-changed.v1")))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(422);
        }
    }
}
