package org.lovebank.task.arrangement.offer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after refused seats, round by round. */
@ApplicationScoped
class ReplaceEveryRefused {

    private static final int MOST_A_ROUND = 200;

    private final ReplaceRefused replaceRefused;

    ReplaceEveryRefused(ReplaceRefused replaceRefused) {
        this.replaceRefused = replaceRefused;
    }

    @Scheduled(
            identity = "replace-refused-seats",
            every = "${lovebank.task.replace-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        int done = 0;
        while (done < MOST_A_ROUND && replaceRefused.next()) {
            done++;
        }
    }
}
