package org.lovebank.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.HouseUnderTest;
import org.lovebank.stack.testing.TestTokens;

/** A body that comes in chunks tells its length only by ending. */
@QuarkusTest
@QuarkusTestResource(value = HouseUnderTest.class, initArgs = @ResourceArg(name = "db", value = "http"))
class UnannouncedBodyTest {

    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final int TOO_MANY = 2_000_000;

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ExtHandler ear = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord said) {
            complaints.add(said.getMessage());
        }
    };

    @BeforeEach
    void listen() {
        ear.setLevel(Level.SEVERE);
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void isReadUntilItIsTooLong() throws Exception {
        assertThat(sent(TOO_MANY)).isEqualTo(413);
        // Whoever reads the body learns of it, and might complain, after the caller was answered.
        Thread.sleep(A_WHILE);
        assertThat(complaints).isEmpty();
    }

    @Test
    void isReadToItsEndWhenItIsShort() throws Exception {
        assertThat(sent(1_000)).isEqualTo(400);
    }

    private static int sent(int blanks) throws Exception {
        byte[] body = ("{\"label\":" + " ".repeat(blanks)).getBytes(StandardCharsets.US_ASCII);
        try (HttpClient caller =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/jars"))
                    .header(
                            "Authorization",
                            "Bearer "
                                    + TestTokens.forCaller(UUID.randomUUID())
                                            .roles(Roles.RESIDENT)
                                            .sign())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            return caller.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
