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
        follow(volunteer, registryVersion, AccountStatus.forVolunteer(status));
    }

    /** A team or an organisation that rests gives nothing away. */
    @Transactional
    public void onGroupStatus(UUID group, long registryVersion, String status) {
        follow(group, registryVersion, AccountStatus.forGroup(status));
    }

    private void follow(UUID owner, long registryVersion, AccountStatus wanted) {
        accounts.ofOwner(owner).ifPresent(account -> {
            if (account.follow(registryVersion, wanted)) {
                chart.setStatus(account.id(), wanted == AccountStatus.FROZEN);
            }
        });
    }
}
