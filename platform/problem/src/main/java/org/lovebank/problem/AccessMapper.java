package org.lovebank.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who is calling is unknown (401), or known and not allowed (403), in RFC 6750's words. */
public class AccessMapper {

    private final ProblemResponses responses;

    AccessMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response unknown(UnauthorizedException nobody) {
        return challenge(responses.of(401, "NOT_AUTHENTICATED"), "Bearer");
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException wrong) {
        return challenge(responses.of(401, "INVALID_TOKEN"), "Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return challenge(responses.of(403, "NOT_ALLOWED"), "Bearer error=\"insufficient_scope\"");
    }

    private static Response challenge(Response answer, String scheme) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, scheme)
                .build();
    }
}
