package org.lovebank.stack.testing.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knocks at an address once; the version that it names is never the present one, so that edits change nothing. */
public final class Door {

    private static final String PREFIX = "/api/v1/";
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI house;

    /** {@code house} is its scheme, host and port. */
    public Door(URI house) {
        this.house = house;
    }

    /** A path without a slash at its head is one under {@code /api/v1}; an empty token is none. */
    Told call(String method, String path, String body, String token) {
        return send(request(method, path, body, token).header("If-Match", "\"v999\""));
    }

    /** Makes something. */
    Told post(String path, String body, String token) {
        return send(request("POST", path, body, token));
    }

    private HttpRequest.Builder request(String method, String path, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve(path.startsWith("/") ? path : PREFIX + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type(body))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Told send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            HttpResponse<InputStream> answer = HTTP.send(asked, BodyHandlers.ofInputStream());
            String contentType = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream content = answer.body()) {
                // A stream of events never ends.
                boolean endless = contentType.startsWith("text/event-stream");
                String text = endless ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
                return Told.of(answer.statusCode(), contentType, text);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(asked.toString(), failed);
        }
    }

    private static String type(String body) {
        if (body.matches("(code|grant_type|token)=.*")) {
            return "application/x-www-form-urlencoded";
        }
        return body.isEmpty() || body.startsWith("{") ? "application/json" : "text/csv";
    }

    /** What a caller was told. */
    record Told(int status, String code, String contentType, boolean empty, String text) {

        static Told of(int status, String contentType, String text) {
            Matcher code = CODE.matcher(text);
            return new Told(
                    status,
                    status >= 400 && code.find() ? code.group(1) : "",
                    contentType,
                    text.contains("\"items\":[]"),
                    text);
        }

        /**
         * {@code in} when the caller was let in, whatever the field's rules said then; {@code empty} when there was
         * nothing to see; else the refusal's code.
         */
        String outcome() {
            return switch (status) {
                case 200 -> empty ? "empty" : "in";
                case 409 -> code.equals("BATCH_REFUSED") ? ofTheItem() : "in";
                case 201, 202, 204, 412, 422, 428 -> "in";
                // Who is let in may have to wait for a printing press.
                case 503 -> code.equals("PAPER_BUSY") ? "in" : code;
                default -> code.isEmpty() ? String.valueOf(status) : code;
            };
        }

        /** A batch is refused as its item would be. */
        private String ofTheItem() {
            return text.contains("_NOT_FOUND\"") ? code : "in";
        }
    }
}
