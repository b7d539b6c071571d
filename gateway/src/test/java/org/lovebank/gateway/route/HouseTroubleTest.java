package org.lovebank.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.gateway.testing.RawCaller.Answer;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class HouseTroubleTest {

    @Test
    void aHouseThatIsGoneIsABadGateway() {
        Gateway.callIn("zh-CN")
                .header("Authorization", "Bearer " + Gateway.somebodysToken())
                .get("/api/v1/accounts")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("zh-CN"))
                .body("code", equalTo("HOUSE_UNREACHABLE"))
                .body("title", equalTo("服务暂时无法访问"));
    }

    @Test
    void aHouseThatNeverAnswersIsATimeOut() {
        Gateway.call(Gateway.somebodysToken())
                .get("/api/v1/volunteers")
                .then()
                .statusCode(504)
                .body("code", equalTo("HOUSE_TOO_SLOW"));
    }

    @Test
    void aBodyToAHouseThatIsGoneIsAnsweredToo() {
        Gateway.call(Gateway.somebodysToken())
                .body("x".repeat(60_000))
                .post("/api/v1/accounts")
                .then()
                .statusCode(502);
    }

    @Test
    void aBodyToAHouseThatNeverAnswersIsATimeOut() {
        Gateway.call(Gateway.somebodysToken())
                .body("x".repeat(1_000))
                .post("/api/v1/volunteers")
                .then()
                .statusCode(504);
    }

    @Test
    void anAnswerThatBreaksOffNeverEndsCleanly() {
        try (RawCaller caller = new RawCaller()) {
            // given
            caller.get("/api/v1/wishes/half");

            // when / then
            assertThatThrownBy(() -> caller.readUntil("never"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("HTTP/1.1 200 OK")
                    .hasMessageContaining("half");
        }
    }

    @Test
    void whoFindsAllRoadsToASlowHouseTakenIsToldSoWhileOthersPass() {
        // given
        List<RawCaller> callers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            callers.add(new RawCaller().get("/api/v1/volunteers"));
        }

        // when
        int other = Gateway.call(Gateway.somebodysToken()).get("/api/v1/wishes").statusCode();
        List<Integer> statuses =
                callers.stream().map(RawCaller::answer).map(Answer::status).toList();
        callers.forEach(RawCaller::close);

        // then
        assertThat(other).isEqualTo(200);
        assertThat(statuses).containsOnly(503, 504).contains(503, 504);
    }

    @Test
    void whoHangsUpLetsGoOfTheHouseToo() throws IOException {
        // given
        List<RawCaller> listeners = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RawCaller listener = new RawCaller().get("/api/v1/wishes/events");
            listener.readUntil("data: 1\n\n");
            listeners.add(listener);
        }

        // when
        listeners.forEach(RawCaller::close);

        // then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Gateway.call(Gateway.somebodysToken())
                        .get("/api/v1/wishes/listening")
                        .asString()
                        .equals("0"));
    }

    @Test
    void aCallerWhoStopsReadingStopsTheHouseAndNobodyElse() throws IOException {
        try (RawCaller stalled = new RawCaller()) {
            // given
            stalled.get("/api/v1/wishes/flood");
            AtomicLong before = new AtomicLong(-1);

            // when
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        long now = flooded();
                        return now > 0 && before.getAndSet(now) == now;
                    });

            // then
            assertThat(flooded()).isLessThan(24L * 1024 * 1024);
            assertThat(stalled.readBytes(48 * 1024 * 1024)).isEqualTo(48 * 1024 * 1024);
        }
    }

    private static long flooded() {
        return Long.parseLong(Gateway.call(Gateway.somebodysToken())
                .get("/api/v1/wishes/flooded")
                .asString());
    }

    @Test
    void eventsArriveOneByOne() throws IOException {
        try (RawCaller listener = new RawCaller()) {
            // given
            listener.get("/api/v1/wishes/events");
            String first = listener.readUntil("data: 1\n\n");

            // when
            Gateway.call(Gateway.somebodysToken()).post("/api/v1/wishes/next-event");
            String second = listener.readUntil("0\r\n\r\n");

            // then
            assertThat(first).contains("text/event-stream").doesNotContain("data: 2");
            assertThat(second).contains("data: 2");
        }
    }
}
