package org.lovebank.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.DoorProblem;

/** What a house takes in at its own door, here with room for two and for bodies of a hundred bytes. */
class DoorLimitsTest {

    private static final int ROOM = 2;
    private static final int LONGEST = 100;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<RoutingContext> inside = new ConcurrentLinkedQueue<>();
    private int port;

    @BeforeEach
    void open() throws Exception {
        Router doors = Router.router(vertx);
        new DoorLimits(new DoorProblem(new ObjectMapper()), new MemorySize(BigInteger.valueOf(LONGEST)), ROOM)
                .stand(doors);
        doors.route("/slow").handler(inside::add);
        doors.route("/stream").handler(call -> {
            call.response().putHeader("Content-Type", "text/event-stream").setChunked(true);
            call.response().write("data: 1\n\n");
            inside.add(call);
        });
        doors.route().handler(call -> call.request().body().onSuccess(body -> call.end("read " + body.length())));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(doors)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aBodyThatIsTooLongIsRefusedInWordsBeforeItIsRead() {
        sent("x".repeat(LONGEST)).statusCode(200);
        sent("x".repeat(LONGEST + 1))
                .statusCode(413)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("code", equalTo("BODY_TOO_LARGE"));
        sent("x".repeat(LONGEST)).statusCode(200);
    }

    @Test
    void aLengthOfMoreDigitsThanANumberHasIsTooLong() throws Exception {
        try (Socket caller = asks("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n")) {
            // The server itself may have refused it as no length at all: it is never read.
            assertThat(line(caller)).matches("HTTP/1.1 4(00|13) .*");
        }
    }

    @Test
    void oneMoreThanThereIsRoomForIsToldWhenToComeAgain() throws Exception {
        try (Socket one = asks(slow());
                Socket two = asks(slow())) {
            untilInside(2);
            sent("x")
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json")
                    .body("code", equalTo("BUSY"));

            answerAll();
            assertThat(line(one)).startsWith("HTTP/1.1 200");
            assertThat(line(two)).startsWith("HTTP/1.1 200");
        }
        sent("x").statusCode(200);
    }

    @Test
    void whoHangsUpLeavesHisPlaceToTheNext() throws Exception {
        asks(slow()).close();
        asks(slow()).close();
        untilInside(2);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int status;
        do {
            status = sent("x").extract().statusCode();
        } while (status == 503 && System.nanoTime() < until);
        assertThat(status).isEqualTo(200);
    }

    @Test
    void streamsOfEventsTakeNobodysPlace() throws Exception {
        try (Socket one = asks("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
                Socket two = asks("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(line(one)).startsWith("HTTP/1.1 200");
            assertThat(line(two)).startsWith("HTTP/1.1 200");
            untilInside(2);
            sent("x").statusCode(200);
        }
    }

    private ValidatableResponse sent(String body) {
        return given().baseUri("http://127.0.0.1:" + port)
                .header("Accept-Language", "en")
                .body(body)
                .post("/")
                .then();
    }

    private static String slow() {
        return "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private Socket asks(String request) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static String line(Socket socket) throws Exception {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\r';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private void untilInside(int count) throws InterruptedException {
        for (int tries = 0; inside.size() < count && tries < 1_000; tries++) {
            Thread.sleep(10);
        }
        assertThat(inside).hasSize(count);
    }

    private void answerAll() {
        inside.forEach(call -> call.end("late"));
    }
}
