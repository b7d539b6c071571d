package org.lovebank.http.version;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lovebank.problem.ProblemResponses;
import org.lovebank.problem.Refusal;

/** Two changes of one thing at once: one wins, the other is told and may read again. */
class LostRace {

    private final ProblemResponses responses;

    LostRace(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response lost(OptimisticLockException race) {
        return responses.of(new AnotherChangeCameFirst());
    }

    record AnotherChangeCameFirst() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
