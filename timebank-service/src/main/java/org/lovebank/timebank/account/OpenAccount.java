package org.lovebank.timebank.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.AccountOpened;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.ledger.chart.Chart;

/**
 * Opens the account of a volunteer, a team or an organisation at the nearest branch. In a transaction of its own: the ledger's lanes must see the new
 * books before the registry's event is marked as heard. Hearing it again finds the account there.
 */
@ApplicationScoped
public class OpenAccount {

    private final AccountRepository accounts;
    private final BranchRepository branches;
    private final Chart chart;
    private final EventLog events;
    private final Clock clock;

    OpenAccount(AccountRepository accounts, BranchRepository branches, Chart chart, EventLog events, Clock clock) {
        this.accounts = accounts;
        this.branches = branches;
        this.chart = chart;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forOwner(Owner owner, long registryVersion) {
        Optional<Account> before = accounts.ofOwner(owner.id());
        if (before.isPresent()) {
            before.get().become(owner.type(), registryVersion);
            return;
        }
        Branch branch = branches.nearestTo(owner.area());
        String passbook = new PassbookNo(accounts.nextPassbookNumber()).text();
        Account account = new Account(owner, branch.id(), passbook, registryVersion, clock.instant());
        accounts.persistAndFlush(account);
        if (owner.type().isGroup()) {
            chart.openGroup(account.id(), branch.id());
        } else {
            chart.openMember(account.id(), branch.id());
        }
        events.append(new AccountOpened(
                account.id(),
                account.version() + 1,
                owner.type().name(),
                owner.id(),
                passbook,
                owner.area().value(),
                account.openedAt()));
    }
}
