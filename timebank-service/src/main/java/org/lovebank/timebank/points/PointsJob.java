package org.lovebank.timebank.points;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.http.Time;
import org.lovebank.timebank.points.PointsLotRepository.Due;

/** Follows the journal, tells of points that will expire, and lets those expire whose day has come. */
@ApplicationScoped
class PointsJob {

    private static final Logger LOG = Logger.getLogger(PointsJob.class);
    private static final int AT_ONCE = 200;

    private final FollowGrants followGrants;
    private final TellExpiry tellExpiry;
    private final ExpirePoints expirePoints;
    private final Clock clock;

    PointsJob(FollowGrants followGrants, TellExpiry tellExpiry, ExpirePoints expirePoints, Clock clock) {
        this.followGrants = followGrants;
        this.tellExpiry = tellExpiry;
        this.expirePoints = expirePoints;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        on(LocalDate.ofInstant(clock.instant(), Time.DAYS));
    }

    /** What there is to do on a day; all of it may be done twice. */
    void on(LocalDate today) {
        while (followGrants.further()) {
            LOG.debugf("more of the journal to follow");
        }
        for (Due due : tellExpiry.due(today, AT_ONCE)) {
            quietly(due.lot(), () -> tellExpiry.one(due));
        }
        for (Due due : expirePoints.due(today, AT_ONCE)) {
            quietly(due.lot(), () -> expirePoints.one(due));
        }
    }

    private static void quietly(UUID lot, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warnf("lotId=%s stays as it is: %s", lot, later.getMessage());
        }
    }
}
