package org.lovebank.timebank.passbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;

/** Shows given and received, to those who may see the account. */
@ApplicationScoped
class ReadParticipation {

    private final ReadAccounts accounts;
    private final Chart chart;
    private final PassbookRepository passbooks;

    ReadParticipation(ReadAccounts accounts, Chart chart, PassbookRepository passbooks) {
        this.accounts = accounts;
        this.chart = chart;
        this.passbooks = passbooks;
    }

    ParticipationView of(Caller caller, UUID accountId) {
        Account account = accounts.visible(caller, accountId);
        long received = chart.member(account.id())
                .map(Books::accounts)
                .map(books -> books.get(AccountKind.TIME_HELD))
                .map(passbooks::minutesSpentOnHelp)
                .orElse(0L);
        return ParticipationView.of(accountId, chart.balances(account.id()).earnedMinutes(), received);
    }
}
