package org.lovebank.stack.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.Replicas;
import org.lovebank.stack.street.StreetFailure;

/** Asks the running gateway something over its public port. */
final class GatewayCall {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final String base;

    private GatewayCall(String base) {
        this.base = base;
    }

    static GatewayCall of(StackHome home) {
        Part gateway = Replicas.firstAlive(home, House.GATEWAY)
                .orElseThrow(() -> new StreetFailure("the gateway is not running: ./lovebank up"));
        return new GatewayCall("http://localhost:" + gateway.port());
    }

    /** Where the gateway listens. */
    String base() {
        return base;
    }

    String get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private static String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StreetFailure("the gateway answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
