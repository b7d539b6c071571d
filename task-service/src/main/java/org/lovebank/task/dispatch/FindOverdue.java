package org.lovebank.task.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which dispatches wait too long; each is then held and asked again by itself. */
@ApplicationScoped
class FindOverdue {

    private final DispatchRepository dispatches;

    FindOverdue(DispatchRepository dispatches) {
        this.dispatches = dispatches;
    }

    @Transactional
    List<UUID> dispatches(Instant now, int limit) {
        return dispatches.unansweredBy(now, limit);
    }
}
