package org.lovebank.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything that no noun foresaw: routes that do not exist, media types, and our own bugs. */
public class UnexpectedMapper {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    private final ProblemResponses responses;

    UnexpectedMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception) {
        Response original = exception.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        // Quarkus wraps what Jackson could not parse at all; only the cause tells it from a wrong parameter.
        boolean unparsed = status == 400 && exception.getCause() instanceof JsonProcessingException;
        Response answer = responses.of(status, unparsed ? "MALFORMED_BODY" : codeOf(status));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    /** A body without an announced length became too long: the server itself has said so, 413, and ended the connection. */
    @ServerExceptionMapper
    public Response unread(IOException broken, RoutingContext call) {
        if (!call.response().ended()) {
            return unexpected(broken);
        }
        LOG.debug("a body was not read to its end", WithoutWords.of(broken));
        return Response.status(call.response().getStatusCode()).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable bug) {
        if (DatabaseTrouble.passes(bug)) {
            LOG.warn("the database could not do it now", WithoutWords.of(bug));
            return responses.tryAgain();
        }
        if (DatabaseTrouble.isOfValue(bug)) {
            return responses.of(400, "MALFORMED_REQUEST");
        }
        LOG.error("unexpected error", WithoutWords.of(bug));
        return responses.of(500, "UNEXPECTED");
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "MALFORMED_REQUEST";
            case 401 -> "NOT_AUTHENTICATED";
            case 403 -> "NOT_ALLOWED";
            case 404 -> "NO_SUCH_RESOURCE";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "BODY_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 503 -> "BUSY";
            default -> status < 500 ? "MALFORMED_REQUEST" : "UNEXPECTED";
        };
    }
}
