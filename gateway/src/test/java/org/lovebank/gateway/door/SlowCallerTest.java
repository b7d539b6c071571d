package org.lovebank.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.route.Routes;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.gateway.visit.Visits;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class SlowCallerTest {

    @Inject
    Vertx vertx;

    @Inject
    DoorSettings settings;

    @Inject
    Porter porter;

    @Inject
    Routes routes;

    @Inject
    Visits visits;

    @Test
    void whoDripsAHeadIsHungUpOn() {
        try (RawCaller caller = new RawCaller()) {
            // when
            caller.send("GET /api/v1/wishes HTTP/1.1\r\nHost: a\r\n");
            for (int i = 0; i < 5; i++) {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                caller.send("X-" + i + ": 1\r\n");
            }

            // then
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    @Test
    void whoIsSilentBetweenTwoRequestsIsWaitedFor() {
        try (RawCaller caller = new RawCaller()) {
            assertThat(caller.get("/api/v1/wishes").answer().status()).isEqualTo(200);
            LockSupport.parkNanos(Duration.ofMillis(2_500).toNanos());
            assertThat(caller.get("/api/v1/wishes").answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aBodyThatDoesNotEndInTimeIsAnsweredAndTheConnectionClosed() {
        try (RawCaller caller = new RawCaller()) {
            // when
            caller.send("POST /api/v1/wishes HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nAuthorization: Bearer "
                    + Gateway.somebodysToken() + "\r\n\r\nbegun");
            RawCaller.Answer answer = caller.answer();

            // then
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("REQUEST_TOO_SLOW");
            assertThat(answer.header("Connection")).hasValue("close");
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    @Test
    void whenThereIsNoRoomNobodyIsKeptWaiting() {
        HttpClientResponse answer = askAt(new Occupancy(0));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getHeader("Connection")).isNull();
    }

    @Test
    void aHouseThatClosesLetsItsGuestsGoAfterTheirAnswer() {
        // given
        Occupancy occupancy = new Occupancy(10);
        occupancy.close();

        // when
        HttpClientResponse answer = askAt(occupancy);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Connection")).isEqualTo("close");
        assertThat(occupancy.inside()).isZero();
    }

    /** A door of its own, beside the one that all tests share. */
    private HttpClientResponse askAt(Occupancy occupancy) {
        int port = GatewayUnderTest.freePort();
        Door door = new Door(settings, porter, routes, visits, occupancy, port);
        String id = vertx.deployVerticle(door)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var client = vertx.createHttpClient();
        try {
            return client.request(io.vertx.core.http.HttpMethod.GET, port, "127.0.0.1", "/docs")
                    .compose(request ->
                            request.send().compose(answer -> answer.body().map(answer)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } finally {
            client.close();
            vertx.undeploy(id).toCompletionStage().toCompletableFuture().join();
        }
    }
}
