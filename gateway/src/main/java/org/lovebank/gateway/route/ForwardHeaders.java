package org.lovebank.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.problem.RequestIds;

/** Which headers cross the gate. What speaks of one connection stays on it; who the caller is, the gate says itself. */
final class ForwardHeaders {

    /** RFC 9110 §7.6.1 and its older relatives. */
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Headers by which a caller could claim another origin, address or target. */
    private static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "via",
            "expect",
            "x-real-ip",
            "x-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-user",
            "x-request-id");

    /** What the gate itself says to browsers; a house has no say in it. */
    private static final Set<String> SAID_BY_THE_GATE =
            Set.of("x-request-id", "server", "x-powered-by", "ratelimit", "ratelimit-policy");

    /** Never removed, though a Connection header names them: without them the message would be another one. */
    private static final Set<String> NOT_NOMINABLE = Set.of("host", "content-length", "content-type", "authorization");

    private ForwardHeaders() {}

    /** Turns the caller's headers into the gate's. */
    static void prepare(MultiMap headers, Visit visit) {
        removeNominated(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OF_ONE_CONNECTION.contains(lower) || CLAIMS.contains(lower) || lower.startsWith("x-forwarded-")) {
                headers.remove(name);
            }
        }
        HttpServerRequest request = visit.request();
        headers.set(RequestIds.HEADER, visit.id());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        headers.set("X-Forwarded-Host", request.getHeader(HttpHeaders.HOST));
        TraceContext.continueIn(headers);
    }

    /**
     * Cleans the house's headers for the caller.
     *
     * @param asked the address at the house that was asked: its host is nobody's business outside
     */
    static void cleanAnswer(MultiMap headers, String asked) {
        removeNominated(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OF_ONE_CONNECTION.contains(lower)
                    || SAID_BY_THE_GATE.contains(lower)
                    || lower.startsWith("access-control-")) {
                headers.remove(name);
            }
        }
        String location = headers.get(HttpHeaders.LOCATION);
        String inside = originOf(asked);
        if (location != null && !inside.isEmpty() && location.startsWith(inside + "/")) {
            headers.set(HttpHeaders.LOCATION, location.substring(inside.length()));
        }
    }

    private static String originOf(String address) {
        int afterScheme = address.indexOf("://");
        int path = afterScheme < 0 ? -1 : address.indexOf('/', afterScheme + 3);
        return path < 0 ? "" : address.substring(0, path);
    }

    private static void removeNominated(MultiMap headers) {
        List<String> nominated = new ArrayList<>();
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : connection.split(",", -1)) {
                nominated.add(name.strip());
            }
        }
        nominated.stream()
                .filter(name -> !name.isEmpty() && !NOT_NOMINABLE.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
    }
}
