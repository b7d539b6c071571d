package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.DepositEvent.DepositPosted;
import org.lovebank.events.DepositEvent.DepositRejected;
import org.lovebank.events.DepositEvent.DepositUnderfunded;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Tells what became of a record's minutes: whose they were, or why they are not there. */
@ApplicationScoped
class TellDeposit {

    private final EventLog events;
    private final Clock clock;

    TellDeposit(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Tells of a deposit if it is among what was posted. */
    void posted(Deposit deposit, Bank bank, Receipt receipt) {
        receipt.transfers().stream()
                .map(Transfer::entry)
                .filter(entry -> entry.id().equals(PostingTable.depositOf(deposit.recordId())))
                .findFirst()
                .ifPresent(entry -> posted(deposit, fundedFrom(entry, bank), entry));
    }

    void rejected(Deposit deposit, String code) {
        events.append(new DepositRejected(
                deposit.recordId(), deposit.recordVersion(), deposit.volunteerId(), code, clock.instant()));
    }

    private void posted(Deposit deposit, FundingSource from, Entry entry) {
        events.append(new DepositPosted(
                deposit.recordId(),
                deposit.recordVersion(),
                deposit.volunteerId(),
                deposit.funding().orderId(),
                entry.id(),
                deposit.minutes(),
                from.name(),
                clock.instant()));
        boolean purse = deposit.funding().source() == FundingSource.POOL
                || deposit.funding().source() == FundingSource.GRANT;
        if (purse && from == FundingSource.NONE) {
            events.append(new DepositUnderfunded(
                    deposit.recordId(),
                    deposit.recordVersion(),
                    deposit.funding().orderId(),
                    deposit.funding().source().name(),
                    deposit.funding().source() == FundingSource.POOL ? "POOL_TOO_SHORT" : "GRANT_FUND_TOO_SHORT",
                    deposit.minutes(),
                    clock.instant()));
        }
    }

    private static FundingSource fundedFrom(Entry entry, Bank bank) {
        if (entry.kind() == TransferKind.CAPTURE) {
            return FundingSource.RECIPIENT;
        }
        long from = entry.debit().account();
        if (from == bank.branch().of(AccountKind.POOL_TIME)) {
            return FundingSource.POOL;
        }
        return from == bank.branch().of(AccountKind.GRANT_FUND) ? FundingSource.GRANT : FundingSource.NONE;
    }
}
