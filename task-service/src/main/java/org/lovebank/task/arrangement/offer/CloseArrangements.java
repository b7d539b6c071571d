package org.lovebank.task.arrangement.offer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.http.Time;
import org.lovebank.task.arrangement.ArrangementRepository;

/** Closes what was offered when all of its days are over. */
@ApplicationScoped
public class CloseArrangements {

    private static final int MOST_A_ROUND = 200;

    private final ArrangementRepository arrangements;
    private final Clock clock;

    CloseArrangements(ArrangementRepository arrangements, Clock clock) {
        this.arrangements = arrangements;
        this.clock = clock;
    }

    @Scheduled(
            identity = "close-arrangements",
            every = "${lovebank.task.replace-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        arrangements
                .over(now.atZone(Time.DAYS).toLocalDate(), MOST_A_ROUND)
                .forEach(arrangement -> arrangement.close(now));
    }
}
