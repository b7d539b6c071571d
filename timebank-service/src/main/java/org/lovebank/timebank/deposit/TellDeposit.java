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
    private final PayingPurse purse;
    private final Clock clock;

    TellDeposit(EventLog events, PayingPurse purse, Clock clock) {
        this.events = events;
        this.purse = purse;
        this.clock = clock;
    }

    /** Tells of a deposit if it is among what was posted. */
    void posted(Deposit deposit, Bank bank, Receipt receipt) {
        receipt.transfers().stream()
                .map(Transfer::entry)
                .filter(entry -> entry.id().equals(PostingTable.depositOf(deposit.recordId())))
                .findFirst()
                .ifPresent(entry -> posted(deposit, fundedFrom(deposit, entry, bank), entry, bank));
        long stopped = receipt.transfers().stream()
                .map(Transfer::entry)
                .filter(entry -> entry.kind() == TransferKind.DEPOSIT && entry.refId() != null && issued(entry, bank))
                .mapToLong(Entry::amount)
                .sum();
        if (stopped > 0 && !receipt.replayed()) {
            underfunded(deposit, "CLEARING_LIMIT_REACHED", (int) stopped);
        }
    }

    void rejected(Deposit deposit, String code) {
        events.append(new DepositRejected(
                deposit.recordId(), deposit.recordVersion(), deposit.volunteerId(), code, clock.instant()));
    }

    private void posted(Deposit deposit, FundingSource from, Entry entry, Bank bank) {
        events.append(new DepositPosted(
                deposit.recordId(),
                deposit.recordVersion(),
                deposit.volunteerId(),
                deposit.funding().orderId(),
                entry.id(),
                deposit.minutes(),
                from.name(),
                clock.instant()));
        boolean byPurse = deposit.funding().source() == FundingSource.POOL
                || deposit.funding().source() == FundingSource.GRANT;
        if (byPurse && from == FundingSource.NONE) {
            underfunded(deposit, purse.reason(deposit, bank), deposit.minutes());
        }
    }

    private void underfunded(Deposit deposit, String code, int minutes) {
        events.append(new DepositUnderfunded(
                deposit.recordId(),
                deposit.recordVersion(),
                deposit.funding().orderId(),
                deposit.funding().source().name(),
                code,
                minutes,
                clock.instant()));
    }

    /** Whose minutes they were; those that came from another branch are as good as one's own. */
    private static FundingSource fundedFrom(Deposit deposit, Entry entry, Bank bank) {
        return entry.kind() == TransferKind.CAPTURE || !issued(entry, bank)
                ? deposit.funding().source()
                : FundingSource.NONE;
    }

    private static boolean issued(Entry entry, Bank bank) {
        return entry.debit().account() == bank.branch().of(AccountKind.ISSUANCE_TIME);
    }
}
