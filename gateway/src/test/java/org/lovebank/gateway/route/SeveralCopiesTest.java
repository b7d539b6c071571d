package org.lovebank.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.stack.testing.FaultHits;

/** A house of which several copies run, without a container. */
class SeveralCopiesTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean hangsUp = true;
    private int well;
    private int unwell;

    @BeforeEach
    void open() {
        well = listen(
                request -> request.body().onSuccess(body -> request.response().end("well")));
        unwell = listen(request -> {
            asked.incrementAndGet();
            if (hangsUp) {
                request.connection().close();
            } else {
                request.response().end("well again");
            }
        });
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aCopyThatIsGoneIsPassedOverWhateverIsAsked() {
        int gate = gate(List.of(1, well), "100");
        assertThat(statuses(gate, HttpMethod.GET, 4)).containsOnly(200);
        assertThat(statuses(gate, HttpMethod.POST, 4)).containsOnly(200);
    }

    @Test
    void aQuestionIsAskedAgainElsewhereAndAChangeIsNot() {
        int gate = gate(List.of(unwell, well), "100");
        assertThat(statuses(gate, HttpMethod.GET, 6)).containsOnly(200);
        int questions = asked.get();
        assertThat(statuses(gate, HttpMethod.POST, 6)).containsExactlyInAnyOrder(200, 200, 200, 502, 502, 502);
        assertThat(asked.get() - questions).isEqualTo(3);
    }

    @Test
    void aCopyThatFailsSeveralTimesInARowRestsAndIsTriedAgain() {
        // given
        int gate = gate(List.of(unwell, well), "2");

        // when
        assertThat(statuses(gate, HttpMethod.GET, 20)).containsOnly(200);

        // then
        assertThat(asked.get()).isEqualTo(2);
        hangsUp = false;
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            statuses(gate, HttpMethod.GET, 2);
            return asked.get() > 2;
        });
    }

    @Test
    void whenAllCopiesRestTheyAreAskedAllTheSame() {
        int gate = gate(List.of(unwell), "1");
        assertThat(statuses(gate, HttpMethod.POST, 3)).containsOnly(502);
        hangsUp = false;
        assertThat(statuses(gate, HttpMethod.POST, 1)).containsOnly(200);
    }

    @Test
    void whoDoesNotSayThatItIsWellIsOutAndWhoSaysSoIsIn() {
        // given
        RouteSettings settings = settings(List.of(unwell), "5");
        Instance copy = only(settings);
        AskHouses askHouses = new AskHouses(vertx, settings.upstream());

        // when / then
        askHouses.ask(client, copy);
        await().atMost(Duration.ofSeconds(5)).until(() -> !copy.isIn());
        hangsUp = false;
        askHouses.ask(client, copy);
        await().atMost(Duration.ofSeconds(5)).until(copy::isIn);
    }

    @Test
    void aGateThatFailsAfterTheAnswerBreaksTheConnectionAndSaysNothingElse() {
        // given
        int gate = gate(List.of(well), "100", point -> {
            FaultHits.count(point);
            throw new IllegalStateException("the gate ends here");
        });

        // when / then
        assertThatThrownBy(() -> statuses(gate, HttpMethod.POST, 1)).hasMessageContaining("Connection was closed");
    }

    private List<Integer> statuses(int port, HttpMethod method, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> client.request(method, port, "127.0.0.1", "/api/v1/wishes")
                        .compose(request ->
                                HttpMethod.POST.equals(method) ? request.send(Buffer.buffer("body")) : send(request))
                        .compose(answer -> answer.body().map(answer.statusCode()))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join())
                .toList();
    }

    private static io.vertx.core.Future<HttpClientResponse> send(HttpClientRequest request) {
        return request.send();
    }

    private int gate(List<Integer> copies, String failuresInARow) {
        return gate(copies, failuresInARow, _ -> {});
    }

    private int gate(List<Integer> copies, String failuresInARow, FaultListener faults) {
        RouteSettings settings = settings(copies, failuresInARow);
        Instance unused = only(settings);
        Pump pump = new Pump(
                vertx,
                settings,
                Instances.of(settings),
                unused,
                1_000,
                new RoadMeter(new SimpleMeterRegistry()),
                faults);
        return listen(request -> {
            request.pause();
            pump.send(new Visit(vertx, request, "test-0000000001"), "task");
        });
    }

    private static Instance only(RouteSettings settings) {
        return Instances.of(settings).byHouse().values().iterator().next().getFirst();
    }

    private static RouteSettings settings(List<Integer> copies, String failuresInARow) {
        return new SmallRyeConfigBuilder()
                .withMapping(RouteSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "lovebank.gateway.upstreams.task",
                        String.join(
                                ",",
                                copies.stream()
                                        .map(port -> "http://127.0.0.1:" + port)
                                        .toList()),
                        "lovebank.gateway.routes.wishes",
                        "task",
                        "lovebank.gateway.upstream.failures-in-a-row",
                        failuresInARow,
                        "lovebank.gateway.upstream.rest",
                        "3s"))
                .build()
                .getConfigMapping(RouteSettings.class);
    }

    private int listen(Consumer<HttpServerRequest> house) {
        HttpServer server = vertx.createHttpServer().requestHandler(house::accept);
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }
}
