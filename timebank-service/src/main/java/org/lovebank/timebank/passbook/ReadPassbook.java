package org.lovebank.timebank.passbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Chart;

/** Opens a passbook at a page, for those who may see the account. */
@ApplicationScoped
class ReadPassbook {

    private final ReadAccounts accounts;
    private final Chart chart;
    private final PassbookRepository passbooks;

    ReadPassbook(ReadAccounts accounts, Chart chart, PassbookRepository passbooks) {
        this.accounts = accounts;
        this.chart = chart;
        this.passbooks = passbooks;
    }

    List<PassbookLine> page(Caller caller, UUID accountId, boolean newestFirst, Optional<Long> beyond, int limit) {
        Account account = accounts.visible(caller, accountId);
        long minutes = chart.member(account.id())
                .orElseThrow(() -> new Refused(new AccountNotFound()))
                .of(AccountKind.TIME_AVAILABLE);
        long start = beyond.orElse(newestFirst ? Long.MAX_VALUE : 0L);
        return passbooks.lines(minutes, newestFirst, start, limit);
    }
}
