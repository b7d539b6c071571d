package org.lovebank.timebank.deposit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings in the records that were left on their way: the ledger was busy, or record and account came at the same moment
 * and did not see each other.
 */
@ApplicationScoped
class SettleWaitingJob {

    private static final Logger LOG = Logger.getLogger(SettleWaitingJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final DepositRepository deposits;
    private final SettleDeposit settleDeposit;
    private final Clock clock;

    SettleWaitingJob(DepositRepository deposits, SettleDeposit settleDeposit, Clock clock) {
        this.deposits = deposits;
        this.settleDeposit = settleDeposit;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID record : stuck()) {
            try {
                settleDeposit.one(record);
            } catch (RuntimeException later) {
                LOG.warnf("recordId=%s still on its way: %s", record, later.getMessage());
            }
        }
    }

    @Transactional
    List<UUID> stuck() {
        return deposits.stuckSince(clock.instant().minus(PATIENCE), AT_ONCE);
    }
}
