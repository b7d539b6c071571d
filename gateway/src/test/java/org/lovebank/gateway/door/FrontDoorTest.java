package org.lovebank.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.gateway.testing.RawCaller.Answer;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class FrontDoorTest {

    private static final String ASKS_FIRST = "Expect: 100-continue|Content-Length: 5||".replace("|", "\r\n");
    private static final String TOKEN = "Authorization: Bearer " + Gateway.somebodysToken() + "\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../q/health", "/api/v1/wishes/%2e%2e/q", "/api/v1/a%2fb", "//api/v1/wishes",
                "/api/v1/wishes;a=b", "/api/v1/%252e%252e", "http://evil.example/api/v1/wishes", "/api/v1/a%00",
                "/api/v1/a\\b"
            })
    void anAmbiguousTargetIsRefusedAndTheConnectionClosed(String target) {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.get(target).answer();

            // then
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"TARGET_REFUSED\"");
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "two lengths~POST /api/v1/wishes HTTP/1.1|Host: a|Content-Length: 3|Content-Length: 4||abcd",
                "a list of lengths~POST /api/v1/wishes HTTP/1.1|Host: a|Content-Length: 3, 4||abcd",
                "length and coding~POST /api/v1/wishes HTTP/1.1|Host: a|Content-Length: 3|Transfer-Encoding:"
                        + " chunked||0||",
                "coding and length~POST /api/v1/wishes HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length:"
                        + " 3||0||",
                "two codings~POST /api/v1/wishes HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding:"
                        + " identity||0||",
                "unknown coding~POST /api/v1/wishes HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||0||",
                "hidden coding~POST /api/v1/wishes HTTP/1.1|Host: a|Transfer-Encoding: xchunked||0||",
                "space before colon~GET /api/v1/wishes HTTP/1.1|Host : a||",
                "coding with space before colon~POST /api/v1/wishes HTTP/1.1|Host: a|Transfer-Encoding : chunked||0||",
                "folded line~GET /api/v1/wishes HTTP/1.1|Host: a|X-Note: one| two||",
                "folded first line~GET /api/v1/wishes HTTP/1.1| Host: a||",
                "line without colon~GET /api/v1/wishes HTTP/1.1|Host: a|nonsense||",
                "empty name~GET /api/v1/wishes HTTP/1.1|Host: a|: nothing||",
                "negative length~POST /api/v1/wishes HTTP/1.1|Host: a|Content-Length: -1||",
                "signed length~POST /api/v1/wishes HTTP/1.1|Host: a|Content-Length: +3||abc",
                "no host~GET /api/v1/wishes HTTP/1.1||",
                "two hosts~GET /api/v1/wishes HTTP/1.1|Host: a|Host: b||",
                "empty host~GET /api/v1/wishes HTTP/1.1|Host: ||",
                "strange host~GET /api/v1/wishes HTTP/1.1|Host: a/b||",
                "two tokens~GET /api/v1/wishes HTTP/1.1|Host: a|Authorization: Bearer x|Authorization: Bearer y||",
            })
    void aRequestThatCouldBeReadInTwoWaysIsRefused(String what, String lines) {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send(lines.replace("|", "\r\n")).answer();

            // then
            assertThat(answer.status()).as(what).isEqualTo(400);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(caller.isHungUp()).as(what).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Note: a\u0000b", "X-Note: a\u0001b", "X-Note: a\rb", "X-No\u0007te: a"})
    void controlCharactersInHeadersAreRefused(String line) {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.get("/api/v1/wishes", line).answer();

            // then
            assertThat(answer.status()).isEqualTo(400);
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    @Test
    void lineFeedsAloneEndNoLine() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send("GET /api/v1/wishes HTTP/1.1\nHost: a\n" + TOKEN + "\n\n")
                    .answer();

            // then
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/wishes HTTP/1.0, 505",
        "GET /api/v1/wishes HTTP/2.0, 501",
        "TRACE /api/v1/wishes HTTP/1.1, 405",
        "CONNECT evil.example:443 HTTP/1.1, 405",
        "BREW /api/v1/wishes HTTP/1.1, 405",
    })
    void otherVersionsAndMethodsAreRefused(String line, int status) {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer =
                    caller.send(line + "\r\nHost: a\r\n" + TOKEN + "\r\n").answer();

            // then
            assertThat(answer.status()).isEqualTo(status);
        }
    }

    @Test
    void aWebSocketIsRefusedInsteadOfLeftWaiting() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.get(
                            "/api/v1/wishes",
                            "Connection: keep-alive, Upgrade",
                            "Upgrade: websocket",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
                    .answer();

            // then
            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.body()).contains("\"code\":\"UPGRADE_REFUSED\"");
            assertThat(caller.get("/api/v1/wishes").answer().status()).isEqualTo(200);
        }
    }

    @Test
    void theServerAsAWholeIsAnsweredHere() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").answer();

            // then
            assertThat(answer.status()).isEqualTo(204);
        }
    }

    @Test
    void tooLongAndTooLargeHaveTheirOwnWords() {
        try (RawCaller first = new RawCaller();
                RawCaller second = new RawCaller()) {
            // when
            Answer longTarget =
                    first.get("/api/v1/wishes?q=" + "x".repeat(5_000)).answer();
            Answer largeHead = second.get("/api/v1/wishes", "X-Note: " + "x".repeat(20_000))
                    .answer();

            // then
            assertThat(longTarget.status()).isEqualTo(414);
            assertThat(longTarget.body()).contains("TARGET_TOO_LONG");
            assertThat(largeHead.status()).isEqualTo(431);
            assertThat(largeHead.body()).contains("HEADERS_TOO_LARGE");
        }
    }

    @Test
    void aBodyAnnouncedTooLargeIsRefusedBeforeItIsSent() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send("POST /api/v1/wishes/count HTTP/1.1\r\nHost: a\r\n" + TOKEN
                            + "Expect: 100-continue\r\nContent-Length: 70000\r\n\r\n")
                    .answer();

            // then
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void aChunkedBodyEndsAtTheLimitWithAnAnswer() {
        try (RawCaller caller = new RawCaller()) {
            // given
            caller.send(
                    "POST /api/v1/wishes/count HTTP/1.1\r\nHost: a\r\n" + TOKEN + "Transfer-Encoding: chunked\r\n\r\n");

            // when
            String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
            for (int i = 0; i < 9; i++) {
                caller.send(chunk);
            }
            Answer answer = caller.answer();

            // then
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("BODY_TOO_LARGE");
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    @Test
    void aChunkedBodyWithinTheLimitArrivesWhole() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send("POST /api/v1/wishes/count HTTP/1.1\r\nHost: a\r\n" + TOKEN
                            + "Transfer-Encoding: chunked||5|hello|6| world|0||".replace("|", "\r\n"))
                    .answer();

            // then
            assertThat(answer.body()).isEqualTo("11");
        }
    }

    @Test
    void whoAsksBeforeSendingIsToldToGoOn() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer goOn = caller.send("POST /api/v1/wishes/count HTTP/1.1\r\nHost: a\r\n" + TOKEN + ASKS_FIRST)
                    .answer();
            Answer answer = caller.send("hello").answer();

            // then
            assertThat(goOn.status()).isEqualTo(100);
            assertThat(answer.body()).isEqualTo("5");
        }
    }

    @Test
    void whoAsksWithoutATokenIsRefusedBeforeSending() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.send("POST /api/v1/wishes/count HTTP/1.1\r\nHost: a\r\n" + ASKS_FIRST)
                    .answer();

            // then
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void otherExpectationsAreRefused() {
        try (RawCaller caller = new RawCaller()) {
            // when
            Answer answer = caller.get("/api/v1/wishes", "Expect: miracles").answer();

            // then
            assertThat(answer.status()).isEqualTo(417);
        }
    }

    @Test
    void requestsInARowOnOneConnectionAreAnsweredInOrder() {
        try (RawCaller caller = new RawCaller()) {
            // when
            caller.get("/api/v1/wishes/a").get("/api/v1/nowhere").get("/api/v1/wishes/b");

            // then
            assertThat(caller.answer().body()).contains("/api/v1/wishes/a");
            assertThat(caller.answer().status()).isEqualTo(404);
            assertThat(caller.answer().body()).contains("/api/v1/wishes/b");
        }
    }

    @Test
    void theManagementPortIsNotBehindThisDoor() {
        for (String inside : new String[] {"/q/health/ready", "/q/metrics", "/internal/log", "/openapi", "/"}) {
            try (RawCaller caller = new RawCaller()) {
                // when
                Answer answer = caller.get(inside).answer();

                // then
                assertThat(answer.status()).as(inside).isEqualTo(404);
            }
        }
    }
}
