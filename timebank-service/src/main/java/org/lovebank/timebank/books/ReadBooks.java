package org.lovebank.timebank.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.ledger.audit.TrialBalance;

/** Opens the books of the branches in a caller's areas. */
@ApplicationScoped
class ReadBooks {

    private final BranchRepository branches;
    private final TrialBalance trialBalance;
    private final Clock clock;

    ReadBooks(BranchRepository branches, TrialBalance trialBalance, Clock clock) {
        this.branches = branches;
        this.trialBalance = trialBalance;
        this.clock = clock;
    }

    @Transactional
    public TrialBalanceView trialBalance(Caller caller, @Nullable UUID branch) {
        List<UUID> visible = branches.within(caller.areas()).stream()
                .map(Branch::id)
                .filter(id -> branch == null || id.equals(branch))
                .toList();
        if (branch != null && visible.isEmpty()) {
            throw new Refused(new BranchNotFound());
        }
        return new TrialBalanceView(clock.instant(), visible, trialBalance.of(visible));
    }
}
