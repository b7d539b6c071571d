package org.lovebank.timebank.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Chart;

/** Shows what an account has donated, to those who may see the account. */
@ApplicationScoped
class ReadDonations {

    private final ReadAccounts accounts;
    private final Chart chart;
    private final DonationRepository donations;

    ReadDonations(ReadAccounts accounts, Chart chart, DonationRepository donations) {
        this.accounts = accounts;
        this.chart = chart;
        this.donations = donations;
    }

    List<DonationView> page(Caller caller, UUID accountId, Optional<Long> before, int limit) {
        UUID account = accounts.visible(caller, accountId).id();
        long minutes = chart.member(account)
                .orElseThrow(() -> new Refused(new AccountNotFound()))
                .of(AccountKind.TIME_AVAILABLE);
        return donations.of(account, minutes, before.orElse(Long.MAX_VALUE), limit);
    }
}
