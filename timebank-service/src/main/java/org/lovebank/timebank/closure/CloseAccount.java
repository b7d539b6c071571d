package org.lovebank.timebank.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.account.AccountStatus;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.closure.ClosureRefusal.ClosureExists;
import org.lovebank.timebank.closure.ClosureRefusal.ClosureNotFound;
import org.lovebank.timebank.closure.ClosureRefusal.DisposalIncomplete;
import org.lovebank.timebank.closure.ClosureRefusal.OpenHolds;
import org.lovebank.timebank.closure.ClosureRefusal.OwnMatter;
import org.lovebank.timebank.closure.ClosureRefusal.RelationNotAllowed;
import org.lovebank.timebank.closure.ClosureRequest.Disposal;
import org.lovebank.timebank.ledger.LedgerRefusal.FrozenForSpending;
import org.lovebank.timebank.ledger.chart.Balances;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.policy.giving.GivingPolicies;

/** A holder asks to close the account, the teller checks whom a gift of the rest is for; then it begins. */
@ApplicationScoped
class CloseAccount {

    private final BeginClosure begin;
    private final ClosureRepository closures;
    private final AccountRepository accounts;
    private final BankOf bankOf;
    private final GivingPolicies policies;
    private final Chart chart;
    private final Clock clock;

    CloseAccount(
            BeginClosure begin,
            ClosureRepository closures,
            AccountRepository accounts,
            BankOf bankOf,
            GivingPolicies policies,
            Chart chart,
            Clock clock) {
        this.begin = begin;
        this.closures = closures;
        this.accounts = accounts;
        this.bankOf = bankOf;
        this.policies = policies;
        this.chart = chart;
        this.clock = clock;
    }

    /** The same wish a second time finds the closure as it is; another one is refused. */
    @Transactional
    UUID by(Caller holder, UUID accountId, ClosureRequest request) {
        Account account = locked(accountId);
        account.mustBelongTo(holder);
        Optional<Closure> before = closures.ofAccount(accountId).filter(it -> it.state() != ClosureState.REFUSED);
        if (before.isPresent()) {
            ClosureView there = before.get().view();
            boolean same = Objects.equals(there.toAccountId(), request.toAccountId())
                    && Objects.equals(there.relation(), request.relation());
            if (!same || there.cause() != ClosureCause.HOLDER) {
                throw new Refused(new ClosureExists(there.state()));
            }
            return there.id();
        }
        mustBeFree(account, request.disposal());
        if (request.disposal() == Disposal.DONATE) {
            if (request.toAccountId() != null || request.relation() != null) {
                throw new Refused(new DisposalIncomplete());
            }
            Closure closure = begin.closure(account, ClosureCause.HOLDER, null, holder.id());
            begin.freeze(account, ClosureCause.HOLDER);
            return closure.id();
        }
        return gift(holder, account, request);
    }

    private UUID gift(Caller holder, Account account, ClosureRequest request) {
        UUID to = request.toAccountId();
        String relation = request.relation();
        if (to == null || relation == null || to.equals(account.id())) {
            throw new Refused(new DisposalIncomplete());
        }
        Bank bank = bankOf.account(account.id());
        List<String> allowed = policies.inForce(bank.at().policyPack()).rules().giftRelations();
        if (!allowed.contains(relation)) {
            throw new Refused(new RelationNotAllowed(allowed));
        }
        bankOf.account(to).account().mustTakeGifts();
        Closure closure = begin.closure(account, ClosureCause.HOLDER, to, holder.id());
        closure.waitForCheck(relation);
        return closure.id();
    }

    @Transactional
    UUID check(Caller teller, UUID accountId, boolean proven) {
        Account account = locked(accountId);
        if (!teller.holdsIn(account.area(), Roles.BANK_TELLER)) {
            throw new Refused(new ClosureNotFound());
        }
        Closure closure = closures.ofAccount(accountId).orElseThrow(() -> new Refused(new ClosureNotFound()));
        if (teller.is(account.ownerId()) || isTheirs(teller, closure.toAccount())) {
            throw new Refused(new OwnMatter());
        }
        boolean waited = closure.state() == ClosureState.WAITING_FOR_CHECK;
        if (waited && proven) {
            mustBeFree(account, Disposal.GIFT);
        }
        closure.check(teller.id(), proven, clock.instant());
        if (waited && proven) {
            begin.freeze(account, ClosureCause.HOLDER);
        }
        return closure.id();
    }

    @Transactional
    ClosureView show(Caller caller, UUID accountId) {
        locked(accountId).mustBeVisibleTo(caller);
        return closures.ofAccount(accountId)
                .map(closure -> closure.view())
                .orElseThrow(() -> new Refused(new ClosureNotFound()));
    }

    /** Nothing is held or owed; who is frozen by the registry may donate what is left, and give it to nobody. */
    private void mustBeFree(Account account, Disposal disposal) {
        Balances balances = chart.balances(account.id());
        boolean frozen = account.status() == AccountStatus.FROZEN;
        if (balances.overdrawn() || account.frozenFor() != null || (frozen && disposal == Disposal.GIFT)) {
            throw new Refused(new FrozenForSpending());
        }
        if (balances.heldMinutes() > 0 || balances.heldPoints() > 0) {
            throw new Refused(new OpenHolds(balances.heldMinutes(), balances.heldPoints()));
        }
    }

    private boolean isTheirs(Caller teller, @Nullable UUID account) {
        return account != null && teller.is(bankOf.account(account).account().ownerId());
    }

    private Account locked(UUID id) {
        return accounts.findForChange(id).orElseThrow(() -> new Refused(new AccountNotFound()));
    }
}
