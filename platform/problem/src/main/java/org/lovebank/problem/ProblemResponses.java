package org.lovebank.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.lovebank.problem.Problem.FieldError;

/** Builds the one answer that every mapper gives. */
@ApplicationScoped
public class ProblemResponses {

    private final HttpHeaders headers;

    ProblemResponses(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Problem words for the request at hand. */
    public Problems problems() {
        return Problems.forHeaders(
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), headers.getHeaderString(RequestIds.HEADER));
    }

    /** The answer to a refusal. */
    public Response of(Refusal refusal) {
        Response.ResponseBuilder answer = answer(problems().of(refusal));
        if (refusal.kind() == Refusal.Kind.BUSY || refusal.kind() == Refusal.Kind.LIMITED) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.facts().getOrDefault("retryAfterSeconds", 1));
        }
        return answer.build();
    }

    /** Nothing was done; the same request may succeed in a moment. */
    Response tryAgain() {
        return answer(problems().of(503, "BUSY", Map.of()))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    Response of(int status, String code) {
        return answer(problems().of(status, code, Map.of())).build();
    }

    Response of(int status, String code, Map<String, Object> facts, List<FieldError> errors) {
        return answer(problems().of(status, code, facts, errors)).build();
    }

    private Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, problems().language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }
}
