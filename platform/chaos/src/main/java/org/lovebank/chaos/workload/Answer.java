package org.lovebank.chaos.workload;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a request was answered in the end.
 *
 * @param status of HTTP; 0 when nobody answered in all the time that the caller had
 */
record Answer(int status, JsonNode body) {

    boolean good() {
        return status >= 200 && status < 300;
    }

    boolean refused() {
        return status >= 400 && status < 500;
    }

    /** Of two requests with one key; a refusal also names the request that it answers. */
    boolean sameAs(Answer other) {
        return good() ? equals(other) : status == other.status && text("code").equals(other.text("code"));
    }

    String text(String field) {
        return body.path(field).asText();
    }

    @Override
    public String toString() {
        return status + " " + body.path("code").asText();
    }
}
