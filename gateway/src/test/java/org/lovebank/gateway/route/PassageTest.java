package org.lovebank.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class PassageTest {

    private static final String HERE = "127.0.0.1";
    private static final String BODY = "a few words";

    @Inject
    Vertx vertx;

    @Inject
    RouteSettings settings;

    @Test
    void whoWasRefusedWhileAConnectionWasMadeIsNotCarriedOn() throws Exception {
        // given
        Trouble trouble = Trouble.BUSY;
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        Logger log = Logger.getLogger(Passage.class.getName());
        Kept kept = new Kept();
        log.addHandler(kept);
        HttpServer house = listen(request -> request.body().onSuccess(body -> {
            heard.add(body.toString());
            request.response().end();
        }));
        Upstream upstream = new Upstream(vertx, List.of(at(house)), settings.upstream());
        HttpServer door = listen(request -> {
            request.pause();
            Visit visit = new Visit(vertx, request, "test");
            passage(visit, upstream).begin();
            if ("/refused".equals(request.path())) {
                visit.refuse(trouble);
            }
        });
        HttpClient caller = vertx.createHttpClient();

        // when
        int refused = status(caller, door, "/refused");
        int served = status(caller, door, "/served");

        // then
        assertThat(refused).isEqualTo(trouble.status());
        assertThat(served).isEqualTo(200);
        assertThat(heard).containsExactly(BODY);
        assertThat(kept.messages).as("nothing is read that was read already").isEmpty();
        log.removeHandler(kept);
        Future.all(caller.close(), door.close(), house.close())
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoComesBeforeTheHouseListensMayAskAgain() throws Exception {
        // given
        Instance early =
                new Instance("early", () -> new RequestOptions().setHost(HERE).setPort(-1), 3, Duration.ZERO);
        Upstream upstream = new Upstream(vertx, List.of(early), settings.upstream());
        HttpServer door = listen(request -> {
            request.pause();
            passage(new Visit(vertx, request, "test"), upstream).begin();
        });
        HttpClient caller = vertx.createHttpClient();

        // when
        int status = status(caller, door, "/early");

        // then
        assertThat(status).isEqualTo(Trouble.HOUSE_UNREACHABLE.status());
        Future.all(caller.close(), door.close())
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private Passage passage(Visit visit, Upstream upstream) {
        return new Passage(
                visit,
                upstream,
                settings,
                BODY.length(),
                new Patience(vertx, Duration.ofSeconds(5)),
                status -> {},
                point -> {},
                null);
    }

    private HttpServer listen(io.vertx.core.Handler<HttpServerRequest> answering) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(answering)
                .listen(0, HERE)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static Instance at(HttpServer house) {
        return new Instance(
                "house",
                () -> new RequestOptions().setHost(HERE).setPort(house.actualPort()),
                5,
                Duration.ofSeconds(1));
    }

    private static int status(HttpClient caller, HttpServer door, String path) throws Exception {
        return caller.request(HttpMethod.POST, door.actualPort(), HERE, path)
                .compose(request -> request.send(Buffer.buffer(BODY)))
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static final class Kept extends Handler {

        private final ConcurrentLinkedQueue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
