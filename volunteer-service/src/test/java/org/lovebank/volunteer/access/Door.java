package org.lovebank.volunteer.access;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;

/** Knocks at an address once; the version that it names is never the present one, so that edits change nothing. */
final class Door {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private Door() {}

    static Told call(String method, String path, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + (path.startsWith("/") ? path : "/api/v1/" + path)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v999\"")
                .header("Content-Type", type(body))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            var code = CODE.matcher(answer.body());
            return new Told(
                    answer.statusCode(),
                    answer.statusCode() >= 400 && code.find() ? code.group(1) : "",
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body().contains("\"items\":[]"));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String type(String body) {
        if (body.startsWith("code=")) {
            return "application/x-www-form-urlencoded";
        }
        return body.isEmpty() || body.startsWith("{") ? "application/json" : "text/csv";
    }

    /** What a caller was told. */
    record Told(int status, String code, String contentType, boolean empty) {

        /**
         * {@code in} when the caller was let in, whatever the field's rules said then; {@code empty} when there was
         * nothing to see; else the refusal's code.
         */
        String outcome() {
            return switch (status) {
                case 200 -> empty ? "empty" : "in";
                case 201, 202, 204, 409, 412, 422, 428 -> "in";
                // Who is let in may have to wait for a printing press.
                case 503 -> code.equals("PAPER_BUSY") ? "in" : code;
                default -> code.isEmpty() ? String.valueOf(status) : code;
            };
        }
    }
}
