package org.lovebank.timebank.giving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.chart.ClearingAccounts;
import org.lovebank.timebank.ledger.chart.Destination;

/** Finds the way from a branch's books to an account. */
@ApplicationScoped
public class Destinations {

    private final BankOf bankOf;
    private final ClearingAccounts clearing;

    Destinations(BankOf bankOf, ClearingAccounts clearing) {
        this.bankOf = bankOf;
        this.clearing = clearing;
    }

    /** To an account, with the cap that its own branch sets today. */
    public Destination account(UUID givingBranch, UUID account) {
        Bank receiver = bankOf.account(account);
        return Destination.of(
                receiver.holder(),
                receiver.branch(),
                receiver.policy().rules().capMinutes(),
                clearing.between(givingBranch, receiver.at().id()));
    }
}
