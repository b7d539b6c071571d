package org.lovebank.timebank.passbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.chart.PastBalances;
import org.lovebank.timebank.passbook.PassbookRefusal.InstantInFuture;
import org.lovebank.timebank.passbook.PassbookRefusal.NoSuchInstant;

/** Says what an account held at any instant, for those who may see the account. */
@ApplicationScoped
class ReadBalance {

    private final ReadAccounts accounts;
    private final PastBalances past;
    private final Clock clock;

    ReadBalance(ReadAccounts accounts, PastBalances past, Clock clock) {
        this.accounts = accounts;
        this.past = past;
        this.clock = clock;
    }

    BalanceView at(Caller caller, UUID accountId, Optional<String> asked) {
        Account account = accounts.visible(caller, accountId);
        Instant now = clock.instant();
        Instant at = asked.map(ReadBalance::instant).orElse(now);
        if (at.isAfter(now)) {
            throw new Refused(new InstantInFuture(now));
        }
        return BalanceView.of(accountId, at, past.of(account.id(), at));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refused(new NoSuchInstant());
        }
    }
}
