package org.lovebank.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generator believes what it was answered: each yes once, each no as a no. */
class HttpLoadTest {

    private static final int ANSWER_BYTES = 20_000;

    private final Set<Long> seen = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init")
    private HttpServer house;

    @BeforeEach
    void openTheHouse() throws IOException {
        house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.setExecutor(threads);
        house.createContext("/", call -> {
            long number = Long.parseLong(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            seen.add(number);
            byte[] body = ("no. " + number + " ".repeat(ANSWER_BYTES)).getBytes(StandardCharsets.UTF_8);
            // Every third is refused, every second answer comes in chunks.
            call.sendResponseHeaders(number % 3 == 0 ? 409 : 201, number % 2 == 0 ? 0 : body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        house.start();
    }

    @AfterEach
    void closeTheHouse() {
        house.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everyYesIsRememberedAndEveryNoIsCounted() throws IOException {
        // given
        Asked asked = new Asked();
        // when
        LoadResult result = new HttpLoad(house.getAddress(), 7).all(asked, 300);
        // then
        assertThat(seen).hasSize(300);
        assertThat(result.done()).isEqualTo(200);
        assertThat(result.refused()).isEqualTo(100);
        assertThat(result.firstRefusal()).matches("409 no. \\d+");
        assertThat(result.latencies().size()).isEqualTo(200);
        assertThat(result.refusals().size()).isEqualTo(100);
        assertThat(asked.yes.size()).isEqualTo(200);
        for (long number = 0; number < 300; number++) {
            assertThat(asked.yes.found(number)).isEqualTo(number % 3 != 0);
        }
    }

    @Test
    void anOpenLoopAsksAsOftenAsItShould() throws IOException {
        // given
        Asked asked = new Asked();
        // when
        LoadResult result = new HttpLoad(house.getAddress(), 2).atRate(asked, Duration.ofMillis(500), 100);
        // then: one every ten milliseconds, the first at once
        assertThat(result.done() + result.refused()).isEqualTo(50);
    }

    /** Posts its number. */
    private static final class Asked implements Requests {

        final Numbers yes = new Numbers();

        @Override
        public int mostBytes() {
            return 200;
        }

        @Override
        public void write(long number, ByteBuffer into) {
            String body = Long.toString(number);
            into.put(("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int answered(long number, int status, String start) {
            if (status == 201 && start.strip().equals("no. " + number)) {
                yes.add(number);
                return 1;
            }
            return 0;
        }
    }
}
