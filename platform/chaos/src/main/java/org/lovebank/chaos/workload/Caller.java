package org.lovebank.chaos.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Somebody with a login, who asks any copy of the gateway, and under the same key again until there is an answer that
 * says yes or no. A token that is not taken is replaced by a new one.
 */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(35);
    private static final Duration GIVES_UP_AFTER = Duration.ofMinutes(4);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final Set<Integer> NO_ANSWER = Set.of(0, 401, 408, 425, 429, 500, 502, 503, 504);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Supplier<List<String>> gateways;
    private final String username;
    private final String password;
    private final Tally tally;
    private volatile String token = "";

    Caller(Supplier<List<String>> gateways, String username, String password, Tally tally) {
        this.gateways = gateways;
        this.username = username;
        this.password = password;
        this.tally = tally;
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }

    Answer get(String path) {
        return settled("GET", path, Map.of(), freshKey());
    }

    Answer post(String path, Object body) {
        return post(path, body, freshKey());
    }

    Answer post(String path, Object body, String key) {
        return settled("POST", path, body, key);
    }

    /** A single time, whatever comes of it. */
    Answer tryOnce(String path, Object body, String key) {
        return once(request("POST", path, body, key).header("Authorization", "Bearer " + token));
    }

    /** Reads a single time. */
    Answer tryRead(String path) {
        return once(request("GET", path, Map.of(), freshKey()).header("Authorization", "Bearer " + token));
    }

    private Answer settled(String method, String path, Object body, String key) {
        long until = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        if (token.isEmpty()) {
            signIn(until);
        }
        while (true) {
            Answer answer = once(request(method, path, body, key).header("Authorization", "Bearer " + token));
            if (!NO_ANSWER.contains(answer.status()) && !inUse(answer)) {
                tally.settled(method, answer.status());
                return answer;
            }
            if (System.nanoTime() > until) {
                return new Answer(0, answer.body());
            }
            rest();
            if (answer.status() == 401) {
                signIn(until);
            }
        }
    }

    private void signIn(long until) {
        while (System.nanoTime() < until) {
            Map<String, String> words = Map.of("username", username, "password", password);
            Answer session = once(request("POST", "/api/v1/sessions", words, freshKey()));
            if (session.good()) {
                token = session.text("accessToken");
                return;
            }
            rest();
        }
    }

    /** The first request with this key still runs: a caller that broke off does not stop it. */
    private static boolean inUse(Answer answer) {
        return answer.status() == 409
                && answer.text("code")
                        .replaceAll("[^A-Za-z]", "")
                        .toUpperCase(Locale.ROOT)
                        .contains("KEYINUSE");
    }

    private HttpRequest.Builder request(String method, String path, Object body, String key) {
        List<String> doors = gateways.get();
        String door = doors.get(ThreadLocalRandom.current().nextInt(doors.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, application/problem+json");
        if (method.equals("GET")) {
            return request.GET();
        }
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(write(body)));
    }

    private Answer once(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            tally.asked(
                    what,
                    answer.statusCode(),
                    answer.headers().firstValue("Idempotent-Replayed").isPresent());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException broken) {
            tally.asked(what + " " + broken, 0, false);
            return new Answer(0, JSON.createObjectNode());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(0, JSON.createObjectNode());
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
