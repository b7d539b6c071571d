package org.lovebank.timebank.coverage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.http.Time;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRepository;

/**
 * Once a day, branch by branch: nudges its holders, then takes its forecast. The mark comes last, so that a branch
 * whose visit was cut short is visited again; a missed night is made good by the next visit.
 */
@ApplicationScoped
class CoverageJob {

    private static final Logger LOG = Logger.getLogger(CoverageJob.class);
    private static final String VISITED = "VISITED";
    private static final UUID FROM_THE_FIRST = new UUID(0, 0);

    private final BranchRepository branches;
    private final CoverageRepository snapshots;
    private final TellHolders tellHolders;
    private final TakeCoverage takeCoverage;
    private final CoverageGauges gauges;
    private final Clock clock;

    CoverageJob(
            BranchRepository branches,
            CoverageRepository snapshots,
            TellHolders tellHolders,
            TakeCoverage takeCoverage,
            CoverageGauges gauges,
            Clock clock) {
        this.branches = branches;
        this.snapshots = snapshots;
        this.tellHolders = tellHolders;
        this.takeCoverage = takeCoverage;
        this.gauges = gauges;
        this.clock = clock;
    }

    @Scheduled(
            every = "${lovebank.coverage.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant();
        for (UUID branch : everyBranch()) {
            try {
                if (!wasVisited(branch, now)) {
                    visit(branch, now);
                }
            } catch (RuntimeException later) {
                LOG.warnf("branchId=%s is not yet measured: %s", branch, later.getMessage());
            }
        }
        gauges.refresh();
    }

    /** All that is due to one branch at an instant. */
    void visit(UUID branch, Instant now) {
        for (Optional<UUID> on = Optional.of(FROM_THE_FIRST); on.isPresent(); ) {
            on = tellHolders.dormant(branch, on.get(), now);
        }
        for (Optional<UUID> on = Optional.of(FROM_THE_FIRST); on.isPresent(); ) {
            on = tellHolders.nearCap(branch, on.get(), now);
        }
        takeCoverage.of(branch, now);
        snapshots.claims(VISITED, branch, day(now), now);
    }

    @Transactional
    List<UUID> everyBranch() {
        return branches.listAll().stream().map(Branch::id).toList();
    }

    /** Somebody who asked in between has measured the branch, but nudged nobody: only the visit's own mark counts. */
    private boolean wasVisited(UUID branch, Instant now) {
        return snapshots.claimed(VISITED, branch, day(now));
    }

    private static String day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS).toString();
    }
}
