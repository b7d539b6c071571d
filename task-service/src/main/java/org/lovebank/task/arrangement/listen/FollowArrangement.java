package org.lovebank.task.arrangement.listen;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.arrangement.ArrangementRepository;

/** Somebody who may know of an arrangement looks on; without a transaction, as it may take minutes. */
@ApplicationScoped
class FollowArrangement {

    private final ArrangementRepository arrangements;
    private final ArrangementListeners listeners;

    FollowArrangement(ArrangementRepository arrangements, ArrangementListeners listeners) {
        this.arrangements = arrangements;
        this.listeners = listeners;
    }

    Multi<RunMessage> by(Caller caller, UUID arrangementId, @Nullable String lastEventId) {
        arrangements.findFor(caller, arrangementId);
        return listeners.follow(arrangementId, lastEventId);
    }
}
