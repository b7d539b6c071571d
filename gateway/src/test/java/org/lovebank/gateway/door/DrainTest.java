package org.lovebank.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.gate.Gate;
import org.lovebank.gateway.route.Routes;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.RawCaller;
import org.lovebank.gateway.traffic.TrafficLimits;
import org.lovebank.gateway.usage.Quotas;
import org.lovebank.gateway.visit.Visits;

/** A door of its own, beside the one that all tests share. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class DrainTest {

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

    @Inject
    TrafficLimits limits;

    @Inject
    Quotas quotas;

    @Inject
    @Readiness
    DoorReady ready;

    private final Occupancy occupancy = new Occupancy(10);
    private final int port = GatewayUnderTest.freePort();
    private String deployed = "";

    @AfterEach
    void close() {
        vertx.undeploy(deployed).toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoIsInsideIsServedToTheEndAndNobodyStaysAfterwards() throws IOException {
        // given
        open(porter);
        try (RawCaller listener = new RawCaller(port, "127.0.0.1");
                RawCaller late = new RawCaller(port, "127.0.0.1")) {
            listener.get("/api/v1/wishes/events");
            listener.readUntil("data: 1\n\n");

            // when: the house is asked to stop, and later stops waiting
            occupancy.close();
            RawCaller.Answer lastAnswer = late.get("/api/v1/wishes").answer();
            int left = occupancy.drain(Duration.ofSeconds(20));

            // then: a stream, which never ends by itself, ends in order
            assertThat(lastAnswer.status()).isEqualTo(200);
            assertThat(lastAnswer.header("Connection")).hasValue("close");
            assertThat(late.isHungUp()).isTrue();
            assertThat(listener.readUntil("0\r\n\r\n")).doesNotContain("data");
            assertThat(left).isZero();
        }
    }

    @Test
    void whoSharesOutCallersIsToldThatTheDoorCloses() {
        // given
        open(porter);
        FrontDoor closing = new FrontDoor(vertx, settings, porter, routes, visits, new SimpleMeterRegistry());

        // when
        closing.close(new io.quarkus.runtime.ShutdownEvent());

        // then
        assertThat(ready.call().getStatus()).isEqualTo(Status.UP);
        assertThat(new DoorReady(closing).call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    @SuppressWarnings("NullAway")
    void anErrorInsideIsAnsweredAndHangsUp() {
        // given
        open(new Porter((Gate) null, limits, quotas));
        try (RawCaller caller = new RawCaller(port, "127.0.0.1")) {
            // when
            RawCaller.Answer answer = caller.get("/api/v1/wishes").answer();

            // then
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("UNEXPECTED").doesNotContain("NullPointer");
            assertThat(caller.isHungUp()).isTrue();
        }
    }

    private void open(Porter whoAsks) {
        deployed = vertx.deployVerticle(new Door(settings, whoAsks, routes, visits, occupancy, port))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
