package org.lovebank.gateway.traffic;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Shares again and again; while the database is slow or away each replica goes on with what it counted itself. */
@ApplicationScoped
class KeepSharing {

    private static final Logger LOG = Logger.getLogger(KeepSharing.class);
    private static final long ROUNDS_BETWEEN_CLEANING = 30;

    private final Counts counts;
    private final ShareUse shareUse;
    private final UUID replica = UUID.randomUUID();
    private final Map<UUID, Long> heard = new HashMap<>();
    private final Map<UUID, Long> heardNow = new HashMap<>();
    private long round;

    KeepSharing(Counts counts, ShareUse shareUse) {
        this.counts = counts;
        this.shareUse = shareUse;
    }

    @Scheduled(every = "{lovebank.traffic.share-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void share() {
        Map<Counts.Key, Long> used = counts.takeUntold();
        round++;
        try {
            shareUse.exchange(replica, round, used).forEach(this::hear);
        } catch (RuntimeException away) {
            counts.giveBack(used);
            LOG.warnf("traffic not shared, counting alone reason=%s", away.getMessage());
            return;
        }
        if (round % ROUNDS_BETWEEN_CLEANING == 0) {
            shareUse.forgetOld();
        }
        heardNow.forEach((other, last) -> heard.merge(other, last, Math::max));
        heardNow.clear();
    }

    /** Each round of another replica counts once, though it is read several times. */
    private void hear(SharedUse use) {
        if (use.round() > heard.getOrDefault(use.replica(), 0L)) {
            counts.elsewhere(use.key(), use.used());
            heardNow.merge(use.replica(), use.round(), Math::max);
        }
    }
}
