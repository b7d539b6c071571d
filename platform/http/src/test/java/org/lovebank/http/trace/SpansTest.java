package org.lovebank.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            })
    void whatIsNotWellFormedIsNoHeader(String header) {
        assertThat(TraceParent.read(header)).isEmpty();
    }

    @Test
    void withoutACollectorTheTracePassesThroughAndOneBeginsWhereNoneCame() {
        Spans off = new Spans(settings(null), "task-service");

        OpenSpan passed = off.ofRequest("GET", HEADER);
        OpenSpan begun = off.ofRequest("GET", null);

        assertThat(off.areKept()).isFalse();
        assertThat(passed.here().header()).isEqualTo(HEADER);
        assertThat(TraceParent.read(begun.here().header())).contains(begun.here());
        assertThat(off.ofEvent("task.wish.state-changed.v1", null)).isNull();
    }

    @Test
    void aCollectorReceivesTheSpanBelowTheOneThatAsked() throws Exception {
        // given
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        HttpServer collector = collector(received);
        Spans on = new Spans(settings(collector), "task-service");

        // when
        OpenSpan span = on.ofRequest("GET", HEADER);
        span.isCalled("GET WishResource.read");
        span.ends(true);
        byte[] request = received.get(10, TimeUnit.SECONDS);

        // then
        assertThat(span.here().traceId()).isEqualTo(TRACE);
        assertThat(span.here().spanId()).isNotEqualTo("00f067aa0ba902b7");
        assertThat(new String(request, StandardCharsets.ISO_8859_1))
                .contains("service.name", "task-service", "GET WishResource.read");
        collector.stop(0);
        on.end(new io.quarkus.runtime.ShutdownEvent());
    }

    private static HttpServer collector(CompletableFuture<byte[]> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                received.complete(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return server;
    }

    private static TraceSettings settings(@org.jspecify.annotations.Nullable HttpServer collector) {
        return new TraceSettings() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.ofNullable(collector)
                        .map(open -> URI.create(
                                "http://127.0.0.1:" + open.getAddress().getPort() + "/"));
            }

            @Override
            public double share() {
                return 1;
            }

            @Override
            public Duration gather() {
                return Duration.ofMillis(20);
            }
        };
    }
}
