package org.lovebank.http.version;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lovebank.problem.ProblemResponses;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.UnexpectedMapper;

/** Two changes of one thing at once: one wins, the other is told and may read again. */
class LostRace {

    private static final int DEEPEST = 10;

    private final ProblemResponses responses;

    private final UnexpectedMapper unexpected;

    LostRace(ProblemResponses responses, UnexpectedMapper unexpected) {
        this.responses = responses;
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    public Response lost(OptimisticLockException race) {
        return responses.of(new AnotherChangeCameFirst());
    }

    /** A race that is found lost only at the commit comes wrapped: no method declares what a commit may throw. */
    @ServerExceptionMapper
    public Response atCommit(ArcUndeclaredThrowableException wrapped) {
        Throwable cause = wrapped;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OptimisticLockException race) {
                return lost(race);
            }
            cause = cause.getCause();
        }
        return unexpected.unexpected(wrapped);
    }

    record AnotherChangeCameFirst() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
