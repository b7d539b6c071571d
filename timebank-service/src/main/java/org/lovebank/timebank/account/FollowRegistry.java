package org.lovebank.timebank.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.timebank.ledger.chart.Chart;

/** Freezes or opens an account for spending as the registry's word for its holder changes. */
@ApplicationScoped
public class FollowRegistry {

    private final AccountRepository accounts;
    private final Chart chart;

    FollowRegistry(AccountRepository accounts, Chart chart) {
        this.accounts = accounts;
        this.chart = chart;
    }

    @Transactional
    public void onStatus(UUID volunteer, long registryVersion, String status) {
        accounts.ofVolunteer(volunteer).ifPresent(account -> {
            AccountStatus wanted = AccountStatus.forVolunteer(status);
            if (account.follow(registryVersion, wanted)) {
                chart.setStatus(account.id(), wanted == AccountStatus.FROZEN);
            }
        });
    }
}
