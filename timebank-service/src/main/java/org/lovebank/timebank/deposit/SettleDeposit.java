package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TimebankEvent.DepositRejected;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountStatus;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.chart.PointPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.policy.PolicyRules;

/** Brings a service record as far into the ledger as the registry says it should be. */
@ApplicationScoped
public class SettleDeposit {

    private final DepositRepository deposits;
    private final BankOf bankOf;
    private final Ledger ledger;
    private final EventLog events;
    private final Clock clock;

    SettleDeposit(DepositRepository deposits, BankOf bankOf, Ledger ledger, EventLog events, Clock clock) {
        this.deposits = deposits;
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The account is open now: what waited for it goes in. */
    @Transactional
    public void waitingFor(UUID volunteer) {
        deposits.waitingFor(volunteer).forEach(this::one);
    }

    @Transactional
    void one(UUID record) {
        deposits.findForChange(record).ifPresent(this::now);
    }

    /** Nothing happens while the holder has no account; the record waits for it. */
    void now(Deposit deposit) {
        if (deposit.isOnItsWay()) {
            bankOf.volunteer(deposit.volunteerId()).ifPresent(bank -> post(deposit, bank));
        }
    }

    private void post(Deposit deposit, Bank bank) {
        try {
            switch (deposit.wanted()) {
                case NOTHING, REJECTED -> {}
                case PENDING, AVAILABLE, TAKEN_BACK -> ledger.post(instruction(deposit, bank));
            }
            deposit.arrived(clock.instant());
        } catch (Refused refused) {
            refused(deposit, refused.refusal());
        }
    }

    private void refused(Deposit deposit, Refusal refusal) {
        boolean backAlready = deposit.wanted() == DepositStage.TAKEN_BACK
                && (refusal.code().equals("ALREADY_REVERSED") || refusal.code().equals("TRANSFER_NOT_FOUND"));
        if (refusal.kind() == Refusal.Kind.BUSY) {
            // Not a decision: whoever called tries again with the same ids.
            throw new IllegalStateException("the ledger is busy; record " + deposit.recordId() + " waits");
        }
        if (backAlready) {
            deposit.arrived(clock.instant());
            return;
        }
        deposit.rejected(refusal.code(), clock.instant());
        events.append(new DepositRejected(
                deposit.recordId(), deposit.recordVersion(), deposit.volunteerId(), refusal.code(), clock.instant()));
    }

    private static Instruction instruction(Deposit deposit, Bank bank) {
        UUID record = deposit.recordId();
        // The same for deposit and release, so that a late deposit is recognised; other minutes are another request.
        UUID fingerprint = DerivedId.fingerprint("record", record, deposit.volunteerId(), deposit.minutes());
        Stamp stamp = new Stamp(deposit.servedTo(), null, bank.policy().version(), null, fingerprint);
        return switch (deposit.wanted()) {
            case AVAILABLE -> {
                if (bank.account().status() == AccountStatus.CLOSED) {
                    yield GivingPostings.lateDeposit(record, bank.holder(), bank.branch(), deposit.minutes(), stamp);
                }
                PolicyRules rules = bank.policy().rules();
                Instruction settled = PostingTable.settle(
                        record, bank.holder(), bank.branch(), deposit.minutes(), rules.capMinutes(), stamp);
                long points = rules.pointsBeside(deposit.minutes(), deposit.categoryCode());
                yield PointPostings.accruing(settled, record, bank.holder(), bank.branch(), points);
            }
            case TAKEN_BACK -> PostingTable.takeBack(DerivedId.of("take-back", record), record, bank.holder(), stamp);
            case PENDING, NOTHING, REJECTED ->
                PostingTable.deposit(record, bank.holder(), bank.branch(), deposit.minutes(), stamp);
        };
    }
}
