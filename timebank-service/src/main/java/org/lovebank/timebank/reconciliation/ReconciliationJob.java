package org.lovebank.timebank.reconciliation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.http.Time;
import org.lovebank.timebank.ledger.audit.AuditLease;

/** A sample each minute, everything at night or when somebody asks; one replica at a time. */
@ApplicationScoped
class ReconciliationJob {

    private static final Logger LOG = Logger.getLogger(ReconciliationJob.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final int AT_ONCE = 10;

    private final ReconciliationRepository reconciliations;
    private final RunReconciliation runReconciliation;
    private final AuditLease lease;
    private final Clock clock;

    ReconciliationJob(
            ReconciliationRepository reconciliations,
            RunReconciliation runReconciliation,
            AuditLease lease,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.runReconciliation = runReconciliation;
        this.lease = lease;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        lease.whileHeld("reconciliation sample", runReconciliation::sample);
    }

    /** Puts tonight's run on the list: Shanghai time, and later on the day when the house was down at night. */
    @Scheduled(every = "5m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void night() {
        ZonedDateTime now = clock.instant().atZone(Time.DAYS);
        if (now.toLocalTime().isBefore(NIGHT)) {
            return;
        }
        lease.whileHeld(
                "reconciliation of the night",
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    if (!reconciliations.hasNight(now.toLocalDate())) {
                        reconciliations.persist(Reconciliation.ofNight(
                                UuidCreator.getTimeOrderedEpoch(), now.toLocalDate(), clock.instant()));
                    }
                }));
    }

    /** Does what is on the list. Who dies in the middle leaves it there, and another replica begins it anew. */
    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : waiting()) {
            try {
                lease.whileHeld("reconciliation " + id, () -> one(id));
            } catch (RuntimeException later) {
                LOG.warnf("reconciliationId=%s is tried again: %s", id, later.getMessage());
            }
        }
    }

    private List<UUID> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> reconciliations.waiting(AT_ONCE));
    }

    private void one(UUID id) {
        Reconciliation run = QuarkusTransaction.requiringNew().call(() -> reconciliations.findById(id));
        if (run.state() == Reconciliation.State.WAITING) {
            runReconciliation.whole(id);
        }
    }
}
