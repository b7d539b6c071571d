package org.lovebank.stack.demo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            asked.add(exchange.getRequestURI().toString());
            Answer answer = answers.removeFirst();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void whatFailedOnTheWayIsTriedAgainUnderTheSameKey() {
        // given
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(201, "{\"id\":\"w1\"}"));

        // when
        String id = api().post("/api/v1/wishes", Map.of()).path("id").asText();

        // then
        assertThat(id).isEqualTo("w1");
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast()).hasSizeGreaterThan(30);
    }

    @Test
    void aRequestThatStillRunsIsAskedForAgain() {
        // given
        answers.add(new Answer(409, "{\"code\":\"IDEMPOTENCY_KEY_IN_USE\"}"));
        answers.add(new Answer(201, "{\"id\":\"w1\"}"));

        // when
        String id = api().post("/api/v1/wishes", Map.of()).path("id").asText();

        // then
        assertThat(id).isEqualTo("w1");
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        // given
        answers.add(new Answer(409, "{\"code\":\"NOT_OPEN\"}"));

        // when
        UnexpectedAnswer refused =
                catchThrowableOfType(UnexpectedAnswer.class, () -> api().post("/api/v1/wishes", Map.of()));

        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused).hasMessageContaining("NOT_OPEN");
        assertThat(keys).hasSize(1);
    }

    @Test
    void aListIsReadToItsLastPage() {
        // given
        answers.add(new Answer(200, "{\"items\":[1,2],\"next\":\"c/2\"}"));
        answers.add(new Answer(200, "{\"items\":[3]}"));

        // when
        int length = api().list("/api/v1/areas", Map.of()).size();

        // then
        assertThat(length).isEqualTo(3);
        assertThat(asked.getLast()).contains("cursor=c%2F2");
    }

    private Api api() {
        return Api.at("http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
    }

    private record Answer(int status, String body) {}
}
