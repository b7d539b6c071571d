package org.lovebank.timebank.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;

/** Shows a branch's forecast and its history, to those whose areas reach the branch. */
@ApplicationScoped
class ReadCoverage {

    private final BranchRepository branches;
    private final TakeCoverage takeCoverage;
    private final CoverageRepository snapshots;
    private final Clock clock;

    ReadCoverage(BranchRepository branches, TakeCoverage takeCoverage, CoverageRepository snapshots, Clock clock) {
        this.branches = branches;
        this.takeCoverage = takeCoverage;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Transactional
    CoverageView now(Caller caller, UUID branchId) {
        mustReach(caller, branchId);
        return CoverageView.of(takeCoverage.of(branchId, clock.instant()));
    }

    @Transactional
    List<CoverageView> before(Caller caller, UUID branchId, LocalDate day, int limit) {
        mustReach(caller, branchId);
        return snapshots.before(branchId, day, limit).stream()
                .map(CoverageView::of)
                .toList();
    }

    private void mustReach(Caller caller, UUID branchId) {
        boolean reached = branches.findByIdOptional(branchId)
                .filter(branch -> caller.reaches(branch.area()))
                .isPresent();
        if (!reached) {
            throw new Refused(new BranchNotFound());
        }
    }
}
