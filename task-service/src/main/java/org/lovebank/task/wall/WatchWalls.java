package org.lovebank.task.wall;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the log for everybody who listens here. */
@ApplicationScoped
class WatchWalls {

    private final Listeners listeners;

    WatchWalls(Listeners listeners) {
        this.listeners = listeners;
    }

    @Scheduled(
            identity = "watch-walls",
            every = "${lovebank.task.wall.poll-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        listeners.look();
    }
}
