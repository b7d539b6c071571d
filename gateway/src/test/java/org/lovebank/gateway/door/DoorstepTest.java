package org.lovebank.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.visit.Visit;

/** Whoever is sent away waits a while before he is told, unless too many do. */
class DoorstepTest {

    private static final String HERE = "127.0.0.1";
    private static final int PLACES = 1_024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient callers = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(2 * PLACES).setMaxWaitQueueSize(2 * PLACES));
    private final AtomicInteger came = new AtomicInteger();
    private int port;

    @BeforeEach
    void openDoor() throws Exception {
        Doorstep doorstep = new Doorstep(vertx);
        HttpServer door = vertx.createHttpServer()
                .requestHandler(request -> receive(request, doorstep))
                .listen(0, HERE)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = door.actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoIsSentAwayIsToldNoSoonerThanHeMayComeAgain() throws Exception {
        // when
        long from = System.nanoTime();
        List<Future<Void>> asked = new ArrayList<>();
        ConcurrentLinkedQueue<Long> waited = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 20; i++) {
            asked.add(ask(() -> waited.add(System.nanoTime() - from)));
        }
        all(asked);

        // then
        assertThat(waited)
                .hasSize(20)
                .allSatisfy(nanos -> assertThat(nanos).isGreaterThan(TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void whoFindsTheDoorstepTakenIsToldBeforeAllOthers() throws Exception {
        // given
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        List<Future<Void>> asked = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            asked.add(ask(() -> told.add("waited")));
        }
        while (came.get() < PLACES) {
            Thread.onSpinWait();
        }

        // when
        asked.add(ask(() -> told.add("came later")));
        all(asked);

        // then
        assertThat(told).hasSize(PLACES + 1).startsWith("came later");
    }

    @Test
    void whoHangsUpLeavesHisPlaceToNobodysHarm() throws Exception {
        // given
        callers.request(HttpMethod.GET, port, HERE, "/")
                .onSuccess(request -> {
                    request.send().onFailure(gaveUp -> {});
                    vertx.setTimer(50, later -> request.reset());
                })
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        // when
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        all(List.of(ask(() -> told.add("told"))));

        // then
        assertThat(told).containsExactly("told");
    }

    private void receive(HttpServerRequest request, Doorstep doorstep) {
        request.pause();
        doorstep.sendAway(new Visit(vertx, request, "test"));
        came.incrementAndGet();
    }

    /** Must be sent away with a time to come again. */
    private Future<Void> ask(Runnable whenTold) {
        return callers.request(HttpMethod.GET, port, HERE, "/")
                .compose(request -> request.send())
                .map(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
                    whenTold.run();
                    return null;
                });
    }

    private static void all(List<Future<Void>> asked) throws Exception {
        Future.all(asked).toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
