package org.lovebank.timebank.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Problem;
import org.lovebank.problem.Problems;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.RequestIds;
import org.lovebank.timebank.deposit.direct.MakeDeposit.Made;
import org.lovebank.timebank.once.MoveKey;

/** Answers as the resource would, header for header. */
@ApplicationScoped
class QuickAnswer {

    private static final String JSON = "application/json;charset=UTF-8";

    private final ObjectWriter writer;

    QuickAnswer(ObjectMapper mapper) {
        this.writer = mapper.writer();
    }

    void made(RoutingContext request, Made made) {
        MultiMap headers = request.response().headers();
        headers.set(HttpHeaders.LOCATION, "/api/v1/transfers/" + made.view().transferId());
        if (made.replayed()) {
            headers.set(MoveKey.REPLAYED, "true");
        }
        json(request, 201, written(made.view()));
    }

    void json(RoutingContext request, int status, Buffer body) {
        request.response().headers().set(HttpHeaders.CONTENT_TYPE, JSON);
        end(request, status, requestId(request.request()), body);
    }

    void no(RoutingContext request, Refusal refusal) {
        String id = requestId(request.request());
        Problems words = Problems.forHeaders(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), id);
        MultiMap headers = request.response().headers();
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
                .set(HttpHeaders.VARY, "Accept-Language")
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.kind() == Refusal.Kind.BUSY || refusal.kind() == Refusal.Kind.LIMITED) {
            headers.set("Retry-After", String.valueOf(refusal.facts().getOrDefault("retryAfterSeconds", 1)));
        }
        Problem problem = words.of(refusal);
        end(request, problem.status(), id, written(problem));
    }

    Buffer written(Object view) {
        try {
            return Buffer.buffer(writer.writeValueAsBytes(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a view is made of values", impossible);
        }
    }

    private static void end(RoutingContext request, int status, String id, Buffer body) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.headers().set(RequestIds.HEADER, id);
        var _ = response.setStatusCode(status).end(body);
    }

    /** The caller's own id for the request, or one that only has to be another each time. */
    private static String requestId(HttpServerRequest request) {
        @Nullable String given = request.getHeader(RequestIds.HEADER);
        if (given != null && RequestIds.wellFormed(given)) {
            return given;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
