package org.lovebank.timebank.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.proof.ProofRefusal.WholeLedgerOnly;

/** The journal is one for all branches: who reads it whole must be at home in all of them. */
@ApplicationScoped
public class WholeLedger {

    private final BranchRepository branches;

    WholeLedger(BranchRepository branches) {
        this.branches = branches;
    }

    @Transactional
    public void mustBeOpenTo(Caller caller) {
        if (branches.within(caller.areas()).size() < branches.count()) {
            throw new Refused(new WholeLedgerOnly());
        }
    }
}
