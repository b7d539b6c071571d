package org.lovebank.timebank.ledger.checkpoint;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every few seconds whether the ledger is due for a seal. */
@ApplicationScoped
class SealLedgerJob {

    private static final Logger LOG = Logger.getLogger(SealLedgerJob.class);

    private final SealLedger sealLedger;

    SealLedgerJob(SealLedger sealLedger) {
        this.sealLedger = sealLedger;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        sealLedger
                .whenDue()
                .ifPresent(made -> LOG.infof("checkpoint=%d rows=%d root=%s", made.no(), made.rows(), made.root()));
    }
}
