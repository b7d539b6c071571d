package org.lovebank.timebank.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.policy.Policies;

/** Shows branches. */
@ApplicationScoped
class ReadBranches {

    private final BranchRepository branches;
    private final Policies policies;

    ReadBranches(BranchRepository branches, Policies policies) {
        this.branches = branches;
        this.policies = policies;
    }

    @Transactional
    public List<BranchView> page(Optional<UUID> after, Optional<AreaPath> under, int limit) {
        return branches.page(after, under, limit).stream().map(this::view).toList();
    }

    @Transactional
    public BranchView one(UUID id) {
        return branches.findByIdOptional(id).map(this::view).orElseThrow(() -> new Refused(new BranchNotFound()));
    }

    private BranchView view(Branch branch) {
        return branch.view(policies.codeAt(branch.id(), branch.policyPack()));
    }
}
