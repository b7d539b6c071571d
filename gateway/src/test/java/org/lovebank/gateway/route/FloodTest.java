package org.lovebank.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.stack.testing.FaultRow;

/** More come at once than a house can serve. */
class FloodTest {

    private static final int CALLERS = 800;
    private static final int TIMES = 4;
    private static final int ANSWER_EVERY_MILLIS = 3;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(CALLERS).setMaxWaitQueueSize(CALLERS));
    private final Queue<String> books = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    @FaultRow(41)
    void fault41OfAFloodEverybodyIsAnsweredAndWhoIsServedIsInTheBooksOnce() throws Exception {
        // given
        int gate = gate(listen(slowHouse()));

        // when
        List<Future<Told>> asked = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            asked.add(askAgain(gate, "caller-" + caller, TIMES));
        }
        List<Told> told = new ArrayList<>();
        for (Future<Told> each : asked) {
            told.add(each.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS));
        }

        // then: nobody hangs, and a no is one that says when to come again
        List<String> served =
                told.stream().flatMap(each -> each.served().stream()).toList();
        List<String> sentAway =
                told.stream().flatMap(each -> each.sentAway().stream()).toList();
        assertThat(told.stream().flatMap(each -> each.other().stream())).isEmpty();
        assertThat(served.size() + sentAway.size()).isEqualTo(CALLERS * TIMES);
        assertThat(sentAway).isNotEmpty();
        assertThat(books).containsExactlyInAnyOrderElementsOf(served);

        // and then it is as if nothing had been
        for (int i = 0; i < 20; i++) {
            Told after = askAgain(gate, "later-" + i, 1)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(after.served()).containsExactly("later-" + i + "-1");
        }
    }

    /** What one caller was told, by the names of his requests. */
    private record Told(List<String> served, List<String> sentAway, List<String> other) {}

    private Future<Told> askAgain(int gate, String caller, int times) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Future<Void> before = Future.succeededFuture();
        for (int number : IntStream.rangeClosed(1, times).toArray()) {
            String name = caller + "-" + number;
            before = before.compose(next -> client.request(HttpMethod.POST, gate, "127.0.0.1", "/api/v1/wishes")
                    .compose(request -> request.send(Buffer.buffer(name)))
                    .compose(answer -> answer.body().map(body -> {
                        if (answer.statusCode() == 200) {
                            told.served().add(name);
                        } else if (answer.statusCode() == 503 && "1".equals(answer.getHeader("Retry-After"))) {
                            told.sentAway().add(name);
                        } else {
                            told.other().add(name + " " + answer.statusCode() + " " + body);
                        }
                        return (Void) null;
                    })));
        }
        return before.map(all -> told);
    }

    /** One after the other, as a ledger's lane does; what is answered stands in the books by then. */
    private Consumer<HttpServerRequest> slowHouse() {
        Queue<Runnable> work = new ArrayDeque<>();
        vertx.setPeriodic(ANSWER_EVERY_MILLIS, tick -> {
            Runnable next = work.poll();
            if (next != null) {
                next.run();
            }
        });
        return request -> request.body()
                .onSuccess(body -> work.add(() -> {
                    books.add(body.toString());
                    request.response().end();
                }));
    }

    private int gate(int house) {
        RouteSettings settings = new SmallRyeConfigBuilder()
                .withMapping(RouteSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "lovebank.gateway.upstreams.task",
                        "http://127.0.0.1:" + house,
                        "lovebank.gateway.routes.wishes",
                        "task"))
                .build()
                .getConfigMapping(RouteSettings.class);
        Instances instances = Instances.of(settings);
        Instance unused = instances.byHouse().values().iterator().next().getFirst();
        Pump pump = new Pump(
                vertx, settings, instances, unused, 1_000, new RoadMeter(new SimpleMeterRegistry()), point -> {});
        return listen(request -> {
            request.pause();
            pump.send(new Visit(vertx, request, "test-0000000001"), "task");
        });
    }

    private int listen(Consumer<HttpServerRequest> house) {
        return vertx.createHttpServer()
                .requestHandler(house::accept)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }
}
