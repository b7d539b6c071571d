package org.lovebank.http.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What was answered the first time, without what is shown only once. */
record Answer(
        int status,
        @Nullable String location,
        @Nullable String tag,
        @Nullable String body) {

    static Answer of(Response response, ObjectMapper json) throws JsonProcessingException {
        String body = response.hasEntity()
                ? json.writerWithView(ShownOnce.Kept.class).writeValueAsString(response.getEntity())
                : null;
        String location =
                response.getLocation() == null ? null : response.getLocation().toString();
        return new Answer(response.getStatus(), location, response.getHeaderString(HttpHeaders.ETAG), body);
    }

    /** The same answer once more. */
    Response replayed() {
        Response.ResponseBuilder again = Response.status(status).header("Idempotent-Replayed", "true");
        if (location != null) {
            again.header(HttpHeaders.LOCATION, location);
        }
        if (tag != null) {
            again.header(HttpHeaders.ETAG, tag);
        }
        if (body != null) {
            again.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return again.build();
    }
}
