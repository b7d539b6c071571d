package org.lovebank.timebank.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.policy.Policies;
import org.lovebank.timebank.policy.PolicyPack;

/** Everything that stands behind an account when something is to be moved: its branch, its books, today's policy. */
@ApplicationScoped
public class BankOf {

    private final AccountRepository accounts;
    private final BranchRepository branches;
    private final Chart chart;
    private final Policies policies;

    BankOf(AccountRepository accounts, BranchRepository branches, Chart chart, Policies policies) {
        this.accounts = accounts;
        this.branches = branches;
        this.chart = chart;
        this.policies = policies;
    }

    @Transactional
    public Bank account(UUID id) {
        return accounts.findByIdOptional(id).map(this::bank).orElseThrow(() -> new Refused(new AccountNotFound()));
    }

    /** Empty until the registry has registered the volunteer and the account is open. */
    @Transactional
    public Optional<Bank> volunteer(UUID volunteer) {
        return accounts.ofVolunteer(volunteer).map(this::bank);
    }

    private Bank bank(Account account) {
        Branch branch = branches.findById(account.branchId());
        PolicyPack policy = policies.inForceAt(branch.id(), branch.policyPack())
                .orElseThrow(() -> new IllegalStateException("no policy in force: " + branch.policyPack()));
        Books holder = chart.member(account.id())
                .orElseThrow(() -> new IllegalStateException("an account without books: " + account.id()));
        return new Bank(account, branch, holder, chart.branch(branch.id()), policy);
    }

    /** An account with its branch's entity and books and the policy of today. */
    public record Bank(Account account, Branch at, Books holder, Books branch, PolicyPack policy) {}
}
