package org.lovebank.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457) as every door of the street answers it. {@code code} is stable and never translated;
 * {@code title} and {@code detail} speak the caller's language; every value in {@code detail} stands in {@code metadata}
 * too, so that no client parses sentences.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        @Nullable Map<String, Object> metadata,
        @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong field: JSON Pointer into the request, stable code, sentence in the caller's language. */
    public record FieldError(String pointer, String code, String detail) {}
}
