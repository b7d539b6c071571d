package org.lovebank.hostile.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One address of the reference with its verb.
 *
 * @param house the first word of the operation's id: the house that answers
 * @param path with its parameters in braces
 * @param body an example of the body, for those that take JSON
 * @param form whether the body is a form instead
 * @param needs what it cannot do without
 */
public record Operation(
        String house,
        String method,
        String path,
        List<String> queries,
        List<String> headers,
        Optional<JsonNode> body,
        boolean form,
        Needs needs) {

    public Operation {
        queries = List.copyOf(queries);
        headers = List.copyOf(headers);
    }

    public String address() {
        return method + " " + path;
    }

    /** Whether a repeated request needs its key. */
    public boolean once() {
        return headers.contains("Idempotency-Key");
    }
}
