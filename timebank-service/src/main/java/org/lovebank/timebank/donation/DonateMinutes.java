package org.lovebank.timebank.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.donation.DonationRefusal.UnknownPurpose;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.policy.giving.GivingPolicies;

/** Gives minutes to the public pool of the donor's branch: one instruction, and the journal is its record. */
@ApplicationScoped
class DonateMinutes {

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
        List<String> purposes = policies.inForce(bank.at().policyPack()).rules().donationPurposes();
        if (request.purpose() != null && !purposes.contains(request.purpose())) {
            throw new Refused(new UnknownPurpose(purposes));
        }
        UUID fingerprint = DerivedId.fingerprint("donation", request);
        Stamp stamp = new Stamp(clock.instant(), caller.id(), bank.policy().version(), request.purpose(), fingerprint);
        Receipt receipt =
                ledger.post(GivingPostings.donation(key.id(), bank.holder(), bank.branch(), request.minutes(), stamp));
        return new Donated(view(bank.account().id(), receipt.transfer(key.id())), receipt.replayed());
    }

    /** From the journal, so that a later answer to the same key is the same. */
    private static DonationView view(UUID account, Transfer transfer) {
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
