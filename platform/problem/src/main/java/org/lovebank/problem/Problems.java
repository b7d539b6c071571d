package org.lovebank.problem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Problem.FieldError;

/** Words problems for one request: its language and its id. The gateway's data plane uses it without JAX-RS. */
public record Problems(Language language, String requestId) {

    /** Reads what a problem needs from the two headers that carry it; a missing request id is made up. */
    public static Problems forHeaders(@Nullable String acceptLanguage, @Nullable String requestId) {
        String id = requestId == null || !RequestIds.wellFormed(requestId)
                ? UUID.randomUUID().toString()
                : requestId;
        return new Problems(Language.preferredIn(acceptLanguage), id);
    }

    /** The problem for a refusal. */
    public Problem of(Refusal refusal) {
        return of(refusal.kind().status(), refusal.code(), refusal.facts());
    }

    /** The problem for a code without a refusal behind it, such as a route that does not exist. */
    public Problem of(int status, String code, Map<String, Object> facts) {
        return of(status, code, facts, List.of());
    }

    /** The problem with a list of wrong fields. */
    public Problem of(int status, String code, Map<String, Object> facts, List<FieldError> errors) {
        return new Problem(
                "/problems/" + code,
                Wording.title(code, language),
                status,
                Wording.detail(code, facts, language),
                "urn:request:" + requestId,
                code,
                requestId,
                facts,
                errors);
    }
}
