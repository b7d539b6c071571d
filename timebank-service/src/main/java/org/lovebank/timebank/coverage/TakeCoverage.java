package org.lovebank.timebank.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.CoverageAlert;
import org.lovebank.http.Time;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.policy.Policies;

/** Takes a branch's forecast of today, and tells its council, once a month, when it passes the policy's threshold. */
@ApplicationScoped
class TakeCoverage {

    /** How often a branch may be measured anew, whoever asks. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final BranchRepository branches;
    private final Policies policies;
    private final CoverageRepository snapshots;
    private final CoverageFiguresRepository measure;
    private final EventLog events;

    TakeCoverage(
            BranchRepository branches,
            Policies policies,
            CoverageRepository snapshots,
            CoverageFiguresRepository measure,
            EventLog events) {
        this.branches = branches;
        this.policies = policies;
        this.snapshots = snapshots;
        this.measure = measure;
        this.events = events;
    }

    /** Today's forecast, not older than ten minutes; snapshot and alert come together or not at all. */
    @Transactional
    CoverageFigures of(UUID branchId, Instant now) {
        Branch branch = branches.findById(branchId);
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        snapshots.oneAtATime(branchId);
        List<CoverageFigures> newest = snapshots.before(branchId, today.plusDays(1), 1);
        if (!newest.isEmpty() && newest.getFirst().takenAt().isAfter(now.minus(FRESH))) {
            return newest.getFirst();
        }
        String pack = policies.codeAt(branchId, branch.policyPack());
        CoverageFigures figures = measure.of(branchId, snapshots.policy(pack, today), now);
        snapshots.keep(figures);
        if (figures.beyondPolicy()
                && snapshots.claims("COVERAGE", branchId, YearMonth.from(today).toString(), now)) {
            events.append(alert(branch, figures));
        }
        return figures;
    }

    private static CoverageAlert alert(Branch branch, CoverageFigures figures) {
        return new CoverageAlert(
                branch.id(),
                figures.takenOn().toEpochDay(),
                branch.area().value(),
                figures.takenOn(),
                figures.liabilityMinutes(),
                figures.capacityMinutes(),
                figures.monthsToClear()
                        .map(months -> months.setScale(0, RoundingMode.CEILING).longValueExact())
                        .orElse(null),
                figures.policy().alertMonths(),
                figures.takenAt());
    }
}
