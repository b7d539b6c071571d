package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.account.AccountStatus;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.hold.FundRecord;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.FundingPostings;
import org.lovebank.timebank.ledger.chart.FundingPostings.Funding;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.chart.PointPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.policy.PolicyRules;

/** Writes down what the ledger is to be asked for a record; claims for it what its payers set aside. */
@ApplicationScoped
class DraftPosting {

    private final FundRecord fundRecord;
    private final PayingPurse purse;

    DraftPosting(FundRecord fundRecord, PayingPurse purse) {
        this.fundRecord = fundRecord;
        this.purse = purse;
    }

    /** Deposit, or deposit and release at once. */
    Instruction bringIn(Deposit deposit, Bank bank) {
        UUID record = deposit.recordId();
        boolean release = deposit.wanted() == DepositStage.AVAILABLE;
        UUID id = release ? PostingTable.releaseOf(record) : PostingTable.depositOf(record);
        return FundingPostings.instruction(id, bank.holder(), stamp(deposit, bank), legs(deposit, bank));
    }

    /** Everything that the record moved is undone, and who paid for it has the minutes again. */
    Instruction takeBack(Deposit deposit, Bank bank) {
        UUID id = DerivedId.of("take-back", deposit.recordId());
        List<Leg> legs = FundingPostings.takeBack(id, deposit.recordId(), payers(deposit));
        return FundingPostings.instruction(id, bank.holder(), stamp(deposit, bank), legs);
    }

    /** The old record is undone and the new one comes in, both or neither; empty when that is too much for one. */
    Optional<Instruction> correction(Deposit old, Deposit correction, Bank bank) {
        UUID id = DerivedId.of("correction", old.recordId());
        List<Leg> legs = new ArrayList<>(FundingPostings.takeBack(id, old.recordId(), payers(old)));
        legs.addAll(legs(correction, bank));
        return legs.size() > Instruction.MOST_LEGS
                ? Optional.empty()
                : Optional.of(FundingPostings.instruction(id, bank.holder(), stamp(correction, bank), legs));
    }

    private List<UUID> payers(Deposit deposit) {
        return deposit.funding().byRecipient()
                ? fundRecord.paidFor(deposit.funding().paidOrder(), deposit.recordId())
                : List.of();
    }

    private List<Leg> legs(Deposit deposit, Bank bank) {
        UUID record = deposit.recordId();
        int minutes = deposit.minutes();
        Funding funding = funding(deposit, bank);
        List<Leg> legs =
                new ArrayList<>(FundingPostings.deposit(record, bank.holder(), bank.branch(), minutes, funding));
        if (deposit.wanted() == DepositStage.AVAILABLE && bank.account().status() == AccountStatus.CLOSED) {
            legs.add(GivingPostings.afterClosing(record, bank.holder(), bank.branch(), minutes));
        } else if (deposit.wanted() == DepositStage.AVAILABLE) {
            PolicyRules rules = bank.policy().rules();
            legs.addAll(FundingPostings.release(record, bank.holder(), bank.branch(), minutes, rules.capMinutes()));
            long points = rules.pointsBeside(minutes, deposit.categoryCode());
            legs.addAll(PointPostings.accrual(record, bank.holder(), bank.branch(), points));
        }
        return legs;
    }

    private Funding funding(Deposit deposit, Bank bank) {
        return switch (deposit.funding().source()) {
            case NONE -> new Funding.Issued();
            case POOL, GRANT -> purse.of(deposit, bank);
            case RECIPIENT ->
                deposit.funding().byRecipient()
                        ? new Funding.Paid(fundRecord.claim(
                                deposit.funding().paidOrder(),
                                deposit.recordId(),
                                deposit.minutes(),
                                bank.at().id(),
                                deposit.cameInBefore()))
                        : new Funding.Issued();
        };
    }

    private static Stamp stamp(Deposit deposit, Bank bank) {
        // The same for deposit and release, so that a late deposit is recognised; other minutes are another request.
        UUID fingerprint =
                DerivedId.fingerprint("record", deposit.recordId(), deposit.volunteerId(), deposit.minutes());
        return new Stamp(deposit.servedTo(), null, bank.policy().version(), null, fingerprint);
    }
}
