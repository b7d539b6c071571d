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
import org.lovebank.timebank.ledger.audit.TrialBalance.Line;

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

    /** A branch's own accounts, without its members'. */
    @Transactional
    public BranchAccountsView ofBranch(Caller caller, UUID branch) {
        List<Line> own = trialBalance(caller, branch).units().stream()
                .flatMap(unit -> unit.accounts().stream())
                .filter(line -> !line.kind().ofMember())
                .toList();
        return new BranchAccountsView(branch, clock.instant(), own);
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
