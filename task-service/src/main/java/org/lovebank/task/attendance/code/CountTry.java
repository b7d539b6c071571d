package org.lovebank.task.attendance.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Counts a try before anybody looks at the code, and for good: a refusal that rolls back does not give it back. */
@ApplicationScoped
class CountTry {

    private final CodeRepository codes;

    CountTry(CodeRepository codes) {
        this.codes = codes;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<LiveCode> on(UUID assignmentId, Instant now) {
        return codes.tryOnce(assignmentId, now);
    }
}
