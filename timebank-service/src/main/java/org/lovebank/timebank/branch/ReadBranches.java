package org.lovebank.timebank.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;

/** Shows branches. */
@ApplicationScoped
class ReadBranches {

    private final BranchRepository branches;

    ReadBranches(BranchRepository branches) {
        this.branches = branches;
    }

    @Transactional
    public List<BranchView> page(Optional<UUID> after, Optional<AreaPath> under, int limit) {
        return branches.page(after, under, limit).stream().map(Branch::view).toList();
    }

    @Transactional
    public BranchView one(UUID id) {
        return branches.findByIdOptional(id).map(Branch::view).orElseThrow(() -> new Refused(new BranchNotFound()));
    }
}
