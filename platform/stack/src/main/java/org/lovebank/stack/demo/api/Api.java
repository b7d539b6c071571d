package org.lovebank.stack.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One caller at the gateway. What fails on the way (no connection, 429, 502, 503, 504, 409 because the first request with
 * this key still runs) is tried again under the same Idempotency-Key for a minute, as a partner's client should; every
 * other refusal is an {@link UnexpectedAnswer}.
 */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int MOST_TRIES = 120;
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private static final String STILL_RUNS = "IDEMPOTENCY_KEY_IN_USE";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String gateway;
    private final @Nullable String token;

    private Api(String gateway, @Nullable String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Nobody in particular. */
    public static Api at(String gateway) {
        return new Api(gateway.replaceAll("/+$", ""), null);
    }

    /** A person, signed in. */
    public Api signIn(String username, String password) {
        JsonNode session = post("/api/v1/sessions", Map.of("username", username, "password", password));
        return new Api(gateway, session.path("accessToken").asText());
    }

    /** A client with its own credentials. */
    public Api authorise(String clientId, String secret) {
        String form = form(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
        HttpRequest.Builder request = request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return new Api(
                gateway,
                json(send(request, "POST /oauth2/token")).path("access_token").asText());
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET(), "GET " + path));
    }

    public JsonNode get(String path, Map<String, String> query) {
        return get(path + "?" + form(query));
    }

    public JsonNode post(String path, Object body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(write(body)));
        return json(send(request, "POST " + path));
    }

    /** Changes a thing as it is now. */
    public JsonNode patch(String path, Object body) {
        String version = send(request(path).GET(), "GET " + path)
                .headers()
                .firstValue("ETag")
                .orElse("*");
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(write(body)));
        return json(send(request, "PATCH " + path));
    }

    /** What a list holds, page after page. */
    public List<JsonNode> list(String path, Map<String, String> query) {
        List<JsonNode> all = new ArrayList<>();
        Map<String, String> wanted = new HashMap<>(query);
        wanted.put("limit", "100");
        while (true) {
            JsonNode page = get(path, wanted);
            page.path("items").forEach(all::add);
            if (!page.has("next")) {
                return all;
            }
            wanted.put("cursor", page.path("next").asText());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "zh-CN");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder builder, String what) {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer;
                }
                if (attempt == MOST_TRIES || !mayComeThrough(answer)) {
                    throw new UnexpectedAnswer(what, answer.statusCode(), answer.body());
                }
            } catch (IOException unreachable) {
                if (attempt == MOST_TRIES) {
                    throw new UncheckedIOException(what + ": " + unreachable.getMessage(), unreachable);
                }
            } catch (InterruptedException interrupted) {
                throw Patience.interrupted(interrupted);
            }
            Patience.rest(BETWEEN_TRIES);
        }
    }

    private static boolean mayComeThrough(HttpResponse<String> answer) {
        boolean conflict = answer.statusCode() == HttpURLConnection.HTTP_CONFLICT;
        return TRY_AGAIN.contains(answer.statusCode())
                || (conflict && answer.body().contains(STILL_RUNS));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UnexpectedAnswer(String.valueOf(answer.uri().getPath()), answer.statusCode(), answer.body());
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
