package org.lovebank.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one way out for a refusal. */
public class RefusalMapper {

    private final ProblemResponses responses;

    RefusalMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return responses.of(refused.refusal());
    }
}
