package org.lovebank.timebank.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.donation.DonationRefusal.UnknownPurpose;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.policy.giving.GivingPolicies;

/** Gives minutes to the public pool of the donor's branch: one instruction, and the journal is its record. */
@ApplicationScoped
public class DonateMinutes {

    private final BankOf bankOf;
    private final GivingPolicies policies;
    private final Ledger ledger;
    private final Clock clock;

    DonateMinutes(BankOf bankOf, GivingPolicies policies, Ledger ledger, Clock clock) {
        this.bankOf = bankOf;
        this.policies = policies;
        this.ledger = ledger;
        this.clock = clock;
    }

    Donated by(Caller caller, MoveKey key, DonationRequest request) {
        Bank bank = bankOf.account(request.accountId());
        bank.account().mustBeDonatedBy(caller);
        refusalOf(bank, request).ifPresent(no -> {
            throw new Refused(no);
        });
        Receipt receipt = ledger.post(instruction(caller, key, request, bank));
        return new Donated(view(request.accountId(), key.id(), receipt), receipt.replayed());
    }

    /** What the ledger is given for a donation, or the rule's no that it is to remember; others' accounts are refused. */
    public Instruction draft(Caller caller, MoveKey key, DonationRequest request) {
        Bank bank = bankOf.account(request.accountId());
        bank.account().mustBeDonatedBy(caller);
        return refusalOf(bank, request)
                .map(no -> Instruction.refusing(key.id(), bank.holder().id(), stamp(caller, request, bank), no))
                .orElseGet(() -> instruction(caller, key, request, bank));
    }

    private Optional<Refusal> refusalOf(Bank bank, DonationRequest request) {
        List<String> purposes = policies.inForce(bank.at().policyPack()).rules().donationPurposes();
        return request.purpose() != null && !purposes.contains(request.purpose())
                ? Optional.of(new UnknownPurpose(purposes))
                : Optional.empty();
    }

    private Instruction instruction(Caller caller, MoveKey key, DonationRequest request, Bank bank) {
        return GivingPostings.donation(
                key.id(), bank.holder(), bank.branch(), request.minutes(), stamp(caller, request, bank));
    }

    private Stamp stamp(Caller caller, DonationRequest request, Bank bank) {
        UUID fingerprint = DerivedId.fingerprint("donation", request);
        return new Stamp(clock.instant(), caller.id(), bank.policy().version(), request.purpose(), fingerprint);
    }

    /** From the journal, so that a later answer to the same key is the same. */
    public static DonationView view(UUID account, UUID id, Receipt receipt) {
        Transfer transfer = receipt.transfer(id);
        Entry entry = transfer.entry();
        return new DonationView(
                entry.id(),
                account,
                entry.amount(),
                entry.stamp().reason(),
                entry.debit().balance(),
                entry.debit().seq(),
                transfer.recordedAt());
    }

    record Donated(DonationView view, boolean replayed) {}
}
