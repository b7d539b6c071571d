package org.lovebank.gateway.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Set;
import org.lovebank.gateway.visit.Visit;

/** Tells browsers which pages of other origins may call. Never with credentials: a token travels in a header. */
final class Cors {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, traceparent";
    private static final String EXPOSED =
            "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Idempotent-Replayed,"
                    + " WWW-Authenticate";

    private final Set<String> origins;
    private final String maxAge;

    Cors(GateSettings.Cors settings) {
        origins = Set.copyOf(settings.origins().orElse(List.of()));
        maxAge = String.valueOf(settings.maxAge().toSeconds());
    }

    /** Marks the answer for the caller's page; true when the request was only the browser's question, now answered. */
    boolean answersPreflight(Visit visit) {
        HttpServerRequest request = visit.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origins.isEmpty()) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        boolean known = origins.contains(origin);
        if (known) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        boolean preflight = HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (preflight) {
            if (known) {
                response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
            }
            response.setStatusCode(204).end();
            visit.leave(false);
        }
        return preflight;
    }
}
