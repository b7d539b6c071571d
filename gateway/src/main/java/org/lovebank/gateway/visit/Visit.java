package org.lovebank.gateway.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.lovebank.problem.Language;
import org.lovebank.problem.Problem;
import org.lovebank.problem.Problems;
import org.lovebank.problem.RequestIds;

/** One request from its arrival at the door to its answer. */
public final class Visit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LINGER_MILLIS = 1_000;
    private static final long FORGET_MILLIS = 10_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final String id;
    private final Origin origin;
    private final Consumer<Trouble> whenRefused;

    /** A request of whoever holds the other end of the connection. */
    public Visit(Vertx vertx, HttpServerRequest request, String id) {
        this(vertx, request, id, Origin.of(request), nobodyCounts -> {});
    }

    /** A request that may have come through a proxy of ours; {@code whenRefused} is told when it is turned away. */
    Visit(Vertx vertx, HttpServerRequest request, String id, Origin origin, Consumer<Trouble> whenRefused) {
        this.vertx = vertx;
        this.request = request;
        this.id = id;
        this.origin = origin;
        this.whenRefused = whenRefused;
        request.response().putHeader(RequestIds.HEADER, id);
    }

    public HttpServerRequest request() {
        return request;
    }

    /** The request id that every house and every log line will name. */
    public String id() {
        return id;
    }

    /** Where the caller is. */
    public Origin origin() {
        return origin;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Whether the caller announced a body. */
    public boolean hasBody() {
        MultiMap headers = request.headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !"0".equals(length));
    }

    /** The headers of the problem that this trouble is. */
    public Map<String, String> headersOf(Trouble trouble) {
        return switch (trouble) {
            case NOT_AUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case INVALID_TOKEN -> Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case METHOD_NOT_ALLOWED -> Map.of("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            case BUSY -> Map.of("Retry-After", "1");
            case REQUEST_UNREADABLE,
                    TARGET_REFUSED,
                    HOST_REFUSED,
                    NO_SUCH_RESOURCE,
                    REQUEST_TOO_SLOW,
                    TOO_MANY_REQUESTS,
                    QUOTA_USED_UP,
                    BODY_TOO_LARGE,
                    TARGET_TOO_LONG,
                    EXPECTATION_REFUSED,
                    HEADERS_TOO_LARGE,
                    UNEXPECTED,
                    HOUSE_UNREACHABLE,
                    HOUSE_TOO_SLOW,
                    UPGRADE_REFUSED,
                    HTTP_VERSION_REFUSED -> Map.of();
        };
    }

    /** The words of the problem, in the caller's language, and the headers that go with it. */
    private Buffer describe(Trouble trouble, Map<String, Object> facts, MultiMap answerHeaders) {
        Language language = Language.preferredIn(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        headersOf(trouble).forEach(answerHeaders::set);
        answerHeaders
                .set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!answerHeaders.contains(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, true)) {
            answerHeaders.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        try {
            return Buffer.buffer(
                    JSON.writeValueAsBytes(new Problems(language, id).of(trouble.status(), trouble.name(), facts)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers with a problem. A caller who still sends is listened to for a moment, so that it can read the answer. */
    public void refuse(Trouble trouble) {
        refuse(trouble, Map.of());
    }

    /** Answers with a problem that has facts of its own. */
    public void refuse(Trouble trouble, Map<String, Object> facts) {
        refuse(trouble, facts, hangsUpAfter(trouble));
    }

    /** Answers with a problem while the caller's body may be on its way to a house: the rest of it is nobody's. */
    public void refuseMidway(Trouble trouble) {
        refuse(trouble, Map.of(), hangsUpAfter(trouble) || (hasBody() && !request.isEnded()));
    }

    private void refuse(Trouble trouble, Map<String, Object> facts, boolean hangUp) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        whenRefused.accept(trouble);
        Buffer words = describe(trouble, facts, response.headers());
        response.setStatusCode(trouble.status());
        SecurityHeaders.addTo(response.headers());
        if (hangUp) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(words);
        leave(hangUp);
    }

    /** A body without an announced length might never end: it is not read only to be forgotten. */
    public boolean hangsUpAfter(Trouble trouble) {
        return trouble.endsConnection() || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Reads what the caller still sends and forgets it; hangs up afterwards when nothing more is to be understood. */
    public void leave(boolean hangUp) {
        if (!hangUp) {
            request.resume();
            if (hasBody() && !request.isEnded()) {
                vertx.setTimer(FORGET_MILLIS, late -> closeUnlessEnded());
            }
            return;
        }
        if (request.isEnded() || !hasBody()) {
            request.connection().close();
            return;
        }
        request.handler(null);
        request.exceptionHandler(gone -> {});
        request.endHandler(end -> request.connection().close());
        request.resume();
        vertx.setTimer(LINGER_MILLIS, late -> request.connection().close());
    }

    private void closeUnlessEnded() {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
