package org.lovebank.timebank.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GivingEvent.EstateStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.account.AccountStatus;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.FrozenFor;
import org.lovebank.timebank.branch.BranchRefusal.OutsideYourAreas;
import org.lovebank.timebank.closure.BeginClosure;
import org.lovebank.timebank.closure.ClosureCause;
import org.lovebank.timebank.estate.EstateRefusal.EstateNotFound;
import org.lovebank.timebank.ledger.LedgerRefusal.AccountClosed;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.places.PlacesRepository;
import org.lovebank.timebank.policy.giving.GivingPolicies;

/** Opens an estate when the registry or the council knows that a holder has died, and settles it. */
@ApplicationScoped
public class KeepEstates {

    private static final String BY_REGISTRY = "REGISTRY";

    private final EstateRepository estates;
    private final PlacesRepository places;
    private final AccountRepository accounts;
    private final BankOf bankOf;
    private final BeginClosure beginClosure;
    private final Chart chart;
    private final GivingPolicies policies;
    private final EventLog events;
    private final Clock clock;

    KeepEstates(
            EstateRepository estates,
            PlacesRepository places,
            AccountRepository accounts,
            BankOf bankOf,
            BeginClosure beginClosure,
            Chart chart,
            GivingPolicies policies,
            EventLog events,
            Clock clock) {
        this.estates = estates;
        this.places = places;
        this.accounts = accounts;
        this.bankOf = bankOf;
        this.beginClosure = beginClosure;
        this.chart = chart;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** The registry says that a person has died; heard twice it is one estate, and who has no account leaves none. */
    @Transactional
    public void onDeath(UUID person) {
        accounts.findForChange(Account.idOf(person))
                .filter(account -> estates.findByIdOptional(account.id()).isEmpty())
                .filter(account -> account.status() != AccountStatus.CLOSED && account.frozenFor() == null)
                .ifPresent(account -> open(account, BY_REGISTRY));
    }

    @Transactional
    EstateView open(Caller member, EstateRequest request) {
        Account account =
                accounts.findForChange(request.accountId()).orElseThrow(() -> new Refused(new AccountNotFound()));
        account.mustBeVisibleTo(member);
        if (!member.holdsIn(account.area(), Roles.BANK_COUNCIL)) {
            throw new Refused(new OutsideYourAreas());
        }
        Optional<Estate> before = estates.findByIdOptional(account.id());
        if (before.isPresent()) {
            return before.get().view();
        }
        account.mustTakeGifts();
        if (account.frozenFor() != null) {
            throw new Refused(new AccountClosed());
        }
        return open(account, request.reasonCode());
    }

    private EstateView open(Account account, String reasonCode) {
        int days = policies.inForce(bankOf.account(account.id()).at().policyPack())
                .rules()
                .inheritanceDays();
        Estate estate = new Estate(account, reasonCode, days, clock.instant());
        estates.persistAndFlush(estate);
        account.freeze(FrozenFor.DECEASED);
        chart.setStatus(account.id(), true);
        beginClosure.dropWaiting(account.id());
        tell(estate);
        return estate.view();
    }

    /** Where it goes is decided; the closure that begins carries it there. Inside the decision's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID settle(Estate estate, ClosureCause cause, Optional<UUID> heir) {
        estate.mustBeOpen();
        Account account = accounts.findForChange(estate.accountId()).orElseThrow();
        UUID closure = beginClosure.of(account, cause, heir.orElse(null));
        estate.settle(closure, clock.instant());
        estates.flush();
        tell(estate);
        return closure;
    }

    /** Nobody applied in time; empty when somebody just did, or it is settled. */
    @Transactional
    Optional<UUID> unclaimed(UUID accountId) {
        return estates.findForChange(accountId)
                .filter(_ -> estates.isUnclaimed(accountId, clock.instant()))
                .map(estate -> settle(estate, ClosureCause.UNCLAIMED, Optional.empty()));
    }

    @Transactional
    List<UUID> unclaimed(int limit) {
        return estates.unclaimed(clock.instant(), limit);
    }

    @Transactional
    EstateView one(Caller caller, UUID accountId) {
        Estate estate = estates.findByIdOptional(accountId).orElseThrow(() -> new Refused(new EstateNotFound()));
        estate.mustBeVisibleTo(caller);
        return estate.view();
    }

    @Transactional
    List<EstateView> page(Caller caller, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        return places.in(caller.areas(), Estate.class, "account_id", Optional.empty(), from, limit).stream()
                .map(estate -> estate.view())
                .toList();
    }

    private void tell(Estate estate) {
        EstateView view = estate.view();
        events.append(new EstateStateChanged(
                view.accountId(), estate.version() + 1, view.state().name(), view.applyUntil(), view.changedAt()));
    }
}
