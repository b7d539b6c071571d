package org.lovebank.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lovebank.problem.RequestIds;

/** Carries the request id from the gate into the log and back to the caller. */
class RequestIdFilter {

    private static final String FIELD = "requestId";

    @ServerRequestFilter(preMatching = true)
    public void takeUp(ContainerRequestContext request) {
        String given = request.getHeaderString(RequestIds.HEADER);
        String id = given != null && RequestIds.wellFormed(given)
                ? given
                : UUID.randomUUID().toString();
        request.getHeaders().putSingle(RequestIds.HEADER, id);
        MDC.put(FIELD, id);
    }

    @ServerResponseFilter
    public void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
        String id = request.getHeaderString(RequestIds.HEADER);
        if (id != null) {
            response.getHeaders().putSingle(RequestIds.HEADER, id);
        }
        MDC.remove(FIELD);
    }
}
