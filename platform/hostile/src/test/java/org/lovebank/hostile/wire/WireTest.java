package org.lovebank.hostile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void oneAnswerAfterTheOtherIsReadFromOneConnection() throws Exception {
        // given
        String answers = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"
                + "HTTP/1.1 404 Not Found\r\nContent-Type: a/b; c=d\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nxyz\r\n0\r\n\r\n"
                + "HTTP/1.1 204 No Content\r\n\r\n";
        try (ServerSocket server = server();
                Wire wire = wire(server)) {
            says(server, answers);

            // when
            List<Answer> read = List.of(get(wire), get(wire), get(wire));

            // then
            assertThat(read).extracting(Answer::status).containsExactly(200, 404, 204);
            assertThat(read).extracting(Answer::text).containsExactly("ab", "xyz", "");
            assertThat(read.get(1).mediaType()).isEqualTo("a/b");
        }
    }

    @Test
    void silenceIsNoticedAndSoIsAClosedConnection() throws Exception {
        try (ServerSocket server = server();
                Wire wire = wire(server)) {
            says(server, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab");
            assertThat(get(wire).silent()).isTrue();
        }
        try (ServerSocket server = server();
                Wire wire = wire(server)) {
            CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> hangUp(server));
            Answer answer = get(wire);
            assertThat(answer.status()).isZero();
            assertThat(answer.silent()).isFalse();
            gone.join();
        }
    }

    private static Answer get(Wire wire) {
        return wire.ask("GET", "/", Map.of(), null);
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static Wire wire(ServerSocket server) {
        return new Wire("localhost", server.getLocalPort(), SHORT);
    }

    private static void hangUp(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void says(ServerSocket server, String answers) {
        Thread.ofVirtual().start(() -> {
            try {
                Socket caller = server.accept();
                caller.getOutputStream().write(answers.getBytes(StandardCharsets.UTF_8));
                caller.getOutputStream().flush();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
