package org.lovebank.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.problem.RequestIds;

/** Which headers cross the gate. What speaks of one connection stays on it; who the caller is, the gate says itself. */
final class ForwardHeaders {

    /** RFC 9110 §7.6.1 and its older relatives; the body's length in chunks is told anew. */
    private static final Names OF_ONE_CONNECTION = Names.of(
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

    /** Headers by which a caller could claim another origin, address or target; the house's own host is told anew. */
    private static final Names CLAIMS = Names.of(
            "host",
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

    private static final String CLAIMS_BEGIN_WITH = "x-forwarded-";

    /** What the gate itself says to browsers; a house has no say in it. */
    private static final Names SAID_BY_THE_GATE =
            Names.of("x-request-id", "server", "x-powered-by", "ratelimit", "ratelimit-policy");

    private static final String GATES_WORDS_BEGIN_WITH = "access-control-";

    /** Never left out, though a Connection header names them: without them the message would be another one. */
    private static final Names NOT_NOMINABLE = Names.of("host", "content-length", "content-type", "authorization");

    private ForwardHeaders() {}

    /** Writes the caller's headers into a request to a house, with the gate's word about the caller. */
    static void copyQuestion(Visit visit, MultiMap into) {
        HttpServerRequest request = visit.request();
        Set<String> nominated = nominatedIn(request.headers());
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey();
            if (!OF_ONE_CONNECTION.contain(name)
                    && !CLAIMS.contain(name)
                    && !beginsWith(name, CLAIMS_BEGIN_WITH)
                    && !isIn(nominated, name)) {
                into.add(name, header.getValue());
            }
        }
        into.set(RequestIds.HEADER, visit.id());
        into.set("X-Forwarded-For", visit.origin().address());
        into.set("X-Forwarded-Proto", visit.origin().secure() ? "https" : "http");
        into.set("X-Forwarded-Host", request.getHeader(HttpHeaders.HOST));
        TraceContext.continueIn(into);
    }

    /**
     * Writes the house's headers into the answer to the caller.
     *
     * @param origin scheme and authority of the house: nobody's business outside
     */
    static void copyAnswer(MultiMap from, MultiMap into, Supplier<String> origin) {
        Set<String> nominated = nominatedIn(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!OF_ONE_CONNECTION.contain(name)
                    && !SAID_BY_THE_GATE.contain(name)
                    && !beginsWith(name, GATES_WORDS_BEGIN_WITH)
                    && !isIn(nominated, name)) {
                boolean isPlace = "location".equalsIgnoreCase(name);
                into.add(name, isPlace ? outside(header.getValue(), origin.get()) : header.getValue());
            }
        }
    }

    private static String outside(String location, String origin) {
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private static boolean beginsWith(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static boolean isIn(Set<String> nominated, String name) {
        return !nominated.isEmpty() && nominated.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The names that a Connection header adds to those that belong to one connection, in lower case. */
    private static Set<String> nominatedIn(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        Set<String> nominated = new HashSet<>();
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String named : connection.split(",", -1)) {
                String name = named.strip().toLowerCase(Locale.ROOT);
                if (!NOT_NOMINABLE.contain(name)) {
                    nominated.add(name);
                }
            }
        }
        return nominated;
    }
}
