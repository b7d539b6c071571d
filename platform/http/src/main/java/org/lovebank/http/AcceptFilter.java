package org.lovebank.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads what the caller accepts before anything is done. Quarkus reads it only when it writes the answer; what cannot be
 * read then ends as 500, after the change was made.
 */
class AcceptFilter {

    @ServerRequestFilter(preMatching = true)
    public void mustBeReadable(ContainerRequestContext request) {
        List<String> accepted = request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of());
        for (String header : accepted) {
            try {
                MediaTypeHelper.parseHeader(header);
            } catch (IllegalArgumentException unreadable) {
                throw new NotAcceptableException(unreadable);
            }
        }
    }
}
