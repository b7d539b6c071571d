package org.lovebank.timebank.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.policy.Policies;

/** Changes what a branch says of itself. */
@ApplicationScoped
class ChangeBranch {

    private final BranchRepository branches;
    private final Policies policies;

    ChangeBranch(BranchRepository branches, Policies policies) {
        this.branches = branches;
        this.policies = policies;
    }

    @Transactional
    BranchView by(Caller caller, UUID id, @Nullable String ifMatch, BranchEdit edit) {
        Branch branch = branches.findForChange(id).orElseThrow(() -> new Refused(new BranchNotFound()));
        branch.mustBeLedBy(caller);
        new Version(branch.version()).mustMatch(ifMatch);
        branch.change(edit);
        branches.flush();
        return branch.view(policies.codeAt(branch.id(), branch.policyPack()));
    }
}
