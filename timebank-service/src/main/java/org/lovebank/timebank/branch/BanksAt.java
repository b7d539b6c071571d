package org.lovebank.timebank.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.policy.Policies;
import org.lovebank.timebank.policy.PolicyPack;

/** What stands behind a branch when its own minutes are to be moved: its books and today's policy. */
@ApplicationScoped
public class BanksAt {

    private final BranchRepository branches;
    private final Chart chart;
    private final Policies policies;

    BanksAt(BranchRepository branches, Chart chart, Policies policies) {
        this.branches = branches;
        this.chart = chart;
        this.policies = policies;
    }

    @Transactional
    public BankAt branch(UUID id) {
        Branch branch = branches.findByIdOptional(id).orElseThrow(() -> new Refused(new BranchNotFound()));
        PolicyPack policy = policies.inForce(branch.policyPack())
                .orElseThrow(() -> new IllegalStateException("no policy in force: " + branch.policyPack()));
        return new BankAt(branch, chart.branch(id), policy);
    }

    /** A branch with its books and the policy of today. */
    public record BankAt(Branch at, Books books, PolicyPack policy) {}
}
