package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.hold.FundRecord;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.lane.Ledger;

/** Brings a service record as far into the ledger as the registry says it should be. */
@ApplicationScoped
public class SettleDeposit {

    private final DepositRepository deposits;
    private final BankOf bankOf;
    private final DraftPosting draft;
    private final FundRecord fundRecord;
    private final Ledger ledger;
    private final TellDeposit tell;
    private final Clock clock;

    SettleDeposit(
            DepositRepository deposits,
            BankOf bankOf,
            DraftPosting draft,
            FundRecord fundRecord,
            Ledger ledger,
            TellDeposit tell,
            Clock clock) {
        this.deposits = deposits;
        this.bankOf = bankOf;
        this.draft = draft;
        this.fundRecord = fundRecord;
        this.ledger = ledger;
        this.tell = tell;
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

    /** One record in the place of another: in one instruction, or one by one when the ledger has only one of them to do. */
    void correction(Deposit old, Deposit correction) {
        Optional<Bank> bank = bankOf.volunteer(correction.volunteerId());
        boolean both = bank.isPresent() && old.isOnItsWay() && correction.isOnItsWay();
        if (!both || !postedTogether(old, correction, bank.get())) {
            now(old);
            now(correction);
        }
        if (old.funding().byRecipient()
                && correction.funding().byRecipient()
                && old.funding().paidOrder().equals(correction.funding().paidOrder())) {
            fundRecord.again(old.recordId(), correction.recordId());
        }
    }

    private boolean postedTogether(Deposit old, Deposit correction, Bank bank) {
        try {
            Optional<Instruction> both = draft.correction(old, correction, bank);
            if (both.isEmpty()) {
                return false;
            }
            var receipt = ledger.post(both.get());
            fundRecord.returned(old.recordId());
            fundRecord.captured(correction.recordId());
            old.arrived(clock.instant());
            correction.arrived(clock.instant());
            tell.posted(correction, bank, receipt);
            return true;
        } catch (Refused refused) {
            mustBeDecided(old, refused.refusal());
            return false;
        }
    }

    private void post(Deposit deposit, Bank bank) {
        try {
            switch (deposit.wanted()) {
                case NOTHING, REJECTED -> {}
                case PENDING, AVAILABLE -> {
                    deposit.mustBeAsDeposited();
                    var receipt = ledger.post(draft.bringIn(deposit, bank));
                    fundRecord.captured(deposit.recordId());
                    tell.posted(deposit, bank, receipt);
                }
                case TAKEN_BACK -> {
                    ledger.post(draft.takeBack(deposit, bank));
                    fundRecord.returned(deposit.recordId());
                }
            }
            deposit.arrived(clock.instant());
        } catch (Refused refused) {
            mustBeDecided(deposit, refused.refusal());
            refused(deposit, refused.refusal());
        }
    }

    private void refused(Deposit deposit, Refusal refusal) {
        boolean backAlready = deposit.wanted() == DepositStage.TAKEN_BACK
                && (refusal.code().equals("ALREADY_REVERSED") || refusal.code().equals("TRANSFER_NOT_FOUND"));
        if (deposit.funding().byRecipient() && !deposit.isIn()) {
            fundRecord.letGo(deposit.funding().paidOrder(), deposit.recordId());
        }
        if (backAlready) {
            deposit.arrived(clock.instant());
            return;
        }
        deposit.rejected(refusal.code(), clock.instant());
        tell.rejected(deposit, refusal.code());
    }

    /** A busy ledger has not decided: whoever called tries again with the same ids. */
    private static void mustBeDecided(Deposit deposit, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.BUSY) {
            throw new IllegalStateException("the ledger is busy; record " + deposit.recordId() + " waits");
        }
    }
}
