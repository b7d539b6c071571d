package org.lovebank.task.arrangement.listen;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks how far arrangements are for everybody who looks on here. */
@ApplicationScoped
class WatchArrangements {

    private final ArrangementListeners listeners;

    WatchArrangements(ArrangementListeners listeners) {
        this.listeners = listeners;
    }

    @Scheduled(
            identity = "watch-arrangements",
            every = "${lovebank.task.arrangement.poll-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        listeners.look();
    }
}
