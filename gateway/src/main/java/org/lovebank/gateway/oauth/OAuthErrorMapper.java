package org.lovebank.gateway.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers OAuth errors as OAuth clients read them. */
class OAuthErrorMapper {

    @ServerExceptionMapper
    public Response refused(OAuthError error) {
        Response.ResponseBuilder answer = Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Body(error.code(), error.getMessage()));
        if (error.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lovebank\"");
        }
        return answer.build();
    }

    record Body(
            String error,
            @JsonProperty("error_description") @Nullable String description) {}
}
