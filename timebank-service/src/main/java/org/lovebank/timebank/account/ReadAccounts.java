package org.lovebank.timebank.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.ledger.chart.Chart;

/** Shows accounts with their balances, to those who may see them. */
@ApplicationScoped
public class ReadAccounts {

    private final AccountRepository accounts;
    private final Chart chart;

    ReadAccounts(AccountRepository accounts, Chart chart) {
        this.accounts = accounts;
        this.chart = chart;
    }

    @Transactional
    public AccountView one(Caller caller, UUID id) {
        return view(visible(caller, id));
    }

    /** An account that this caller may see, or a refusal. */
    @Transactional
    public Account visible(Caller caller, UUID id) {
        Account account = accounts.findByIdOptional(id).orElseThrow(() -> new Refused(new AccountNotFound()));
        account.mustBeVisibleTo(caller);
        return account;
    }

    /** An account in a place that this caller, a job of the street, has in its token, or a refusal. */
    @Transactional
    public Account reached(Caller caller, UUID id) {
        return accounts.findByIdOptional(id)
                .filter(account -> caller.reaches(account.area()))
                .orElseThrow(() -> new Refused(new AccountNotFound()));
    }

    @Transactional
    List<AccountView> of(Caller caller, UUID owner) {
        return accounts.ofOwner(owner).stream()
                .filter(account -> mayLook(caller, account))
                .map(this::view)
                .toList();
    }

    /** For staff: the accounts of an area, as far as their own areas reach it. */
    @Transactional
    List<AccountView> in(Caller caller, Optional<AreaPath> area, Optional<UUID> after, int limit) {
        if (!caller.holdsAny(
                Roles.STATION_WORKER,
                Roles.STATION_HEAD,
                Roles.BANK_TELLER,
                Roles.BANK_COUNCIL,
                Roles.CENTER_ADMIN,
                Roles.AUDITOR)) {
            return after.isPresent() ? List.of() : of(caller, caller.id());
        }
        List<AreaPath> areas = area.map(path -> caller.reaches(path) ? List.of(path) : List.<AreaPath>of())
                .orElse(caller.areas());
        return accounts.in(areas, after.orElse(new UUID(0, 0)), limit).stream()
                .map(this::view)
                .toList();
    }

    private AccountView view(Account account) {
        return AccountView.of(account, chart.balances(account.id()));
    }

    private static boolean mayLook(Caller caller, Account account) {
        try {
            account.mustBeVisibleTo(caller);
            return true;
        } catch (Refused hidden) {
            return false;
        }
    }
}
