package org.lovebank.timebank.branch;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.BranchExists;
import org.lovebank.timebank.branch.BranchRefusal.UnknownPolicyPack;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.policy.Policies;

/** Opens a love bank for a community, with its own books. */
@ApplicationScoped
class OpenBranch {

    private static final String DEFAULT_PACK = "DEFAULT";

    private final BranchRepository branches;
    private final Policies policies;
    private final Chart chart;
    private final Clock clock;

    OpenBranch(BranchRepository branches, Policies policies, Chart chart, Clock clock) {
        this.branches = branches;
        this.policies = policies;
        this.chart = chart;
        this.clock = clock;
    }

    @Transactional
    public BranchView by(Caller caller, BranchRequest request) {
        AreaPath area = new AreaPath(request.areaPath());
        Branch.mayBeOpenedBy(caller, area);
        if (branches.hasOneAt(area)) {
            throw new Refused(new BranchExists(area.value()));
        }
        String pack = request.policyPack() == null ? DEFAULT_PACK : request.policyPack();
        if (policies.inForce(pack).isEmpty()) {
            throw new Refused(new UnknownPolicyPack(pack));
        }
        Branch branch = new Branch(
                UuidCreator.getTimeOrderedEpoch(),
                area,
                request.name(),
                pack,
                request.councilOrganisationId(),
                clock.instant());
        branches.persistAndFlush(branch);
        chart.openBranch(branch.id());
        return branch.view(pack);
    }
}
