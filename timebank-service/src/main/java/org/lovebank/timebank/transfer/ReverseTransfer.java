package org.lovebank.timebank.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.branch.BranchRefusal.OutsideYourAreas;
import org.lovebank.timebank.hold.FundRecord;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.chart.ClearingPostings;
import org.lovebank.timebank.ledger.chart.FundingPostings;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.chart.GroupPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.journal.JournalReader.Found;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.once.MoveKey;

/** Undoes a transfer and all that it was part of, by the council of the holder's branch. */
@ApplicationScoped
public class ReverseTransfer {

    private final ReadTransfer readTransfer;
    private final BankOf bankOf;
    private final FundRecord fundRecord;
    private final Ledger ledger;
    private final Clock clock;

    ReverseTransfer(ReadTransfer readTransfer, BankOf bankOf, FundRecord fundRecord, Ledger ledger, Clock clock) {
        this.readTransfer = readTransfer;
        this.bankOf = bankOf;
        this.fundRecord = fundRecord;
        this.ledger = ledger;
        this.clock = clock;
    }

    Reversed by(Caller caller, MoveKey key, UUID id, String reason) {
        Found found = readTransfer.by(caller, id);
        Account account = readTransfer.holder(caller, found);
        Bank bank = bankOf.account(account.id());
        if (!caller.holdsIn(bank.at().area(), Roles.BANK_COUNCIL)) {
            throw new Refused(new OutsideYourAreas());
        }
        Stamp stamp = new Stamp(
                clock.instant(),
                caller.id(),
                bank.policy().version(),
                reason,
                DerivedId.fingerprint("reversal", id, reason));
        return reversed(id, undo(key.id(), found.transfer().entry(), bank, stamp));
    }

    /** Whoever paid for what is undone has the minutes again. */
    private Receipt undo(UUID key, Entry entry, Bank bank, Stamp stamp) {
        List<UUID> payers = payers(entry);
        if (payers.isEmpty()) {
            return ledger.post(instruction(key, entry, bank, stamp));
        }
        UUID record = Objects.requireNonNull(entry.factId());
        List<Leg> legs = FundingPostings.takeBack(key, record, payers);
        Receipt receipt = ledger.post(FundingPostings.instruction(key, bank.holder(), stamp, legs));
        fundRecord.returned(record);
        return receipt;
    }

    /** Those whose saved time paid for the service record behind a transfer. */
    private List<UUID> payers(Entry entry) {
        UUID record = entry.factId();
        return record == null ? List.of() : fundRecord.paidFor(record);
    }

    private static Reversed reversed(UUID id, Receipt receipt) {
        return new Reversed(ReversalView.of(id, receipt), receipt.replayed());
    }

    /** What a dispute that was upheld brings: the same undoing, decided by others. Given again it is answered again. */
    public Receipt forDispute(UUID key, UUID id, UUID account, UUID decidedBy) {
        Found found = readTransfer.any(id);
        Bank bank = bankOf.account(account);
        Stamp stamp = new Stamp(
                clock.instant(),
                decidedBy,
                bank.policy().version(),
                "DISPUTE_UPHELD",
                DerivedId.fingerprint("dispute-reversal", id));
        return undo(key, found.transfer().entry(), bank, stamp);
    }

    private static Instruction instruction(UUID key, Entry entry, Bank bank, Stamp stamp) {
        if (entry.kind() == TransferKind.RELEASE && !isOfRecord(entry)) {
            UUID credit = Objects.requireNonNull(entry.refId());
            return GroupPostings.takeBack(key, credit, entry.id(), bank.holder(), stamp);
        }
        return switch (entry.kind()) {
            case OVERFLOW ->
                ofARecord(entry)
                        ? PostingTable.takeBack(key, Objects.requireNonNull(entry.factId()), bank.holder(), stamp)
                        : GivingPostings.undo(key, Objects.requireNonNull(entry.refId()), bank.holder(), stamp);
            case DEPOSIT, RELEASE ->
                PostingTable.takeBack(key, Objects.requireNonNull(entry.factId()), bank.holder(), stamp);
            case CONVERSION ->
                PostingTable.undoConversion(key, Objects.requireNonNull(entry.factId()), bank.holder(), stamp);
            case CAPTURE ->
                PostingTable.undoCapture(
                        key, Objects.requireNonNull(entry.refId()), captures(entry), bank.holder(), stamp);
            case GIFT, GRANT, INHERITANCE, CLOSURE -> GivingPostings.undo(key, departure(entry), bank.holder(), stamp);
            // One transfer by itself; or the ledger says why it is not undone.
            case HOLD,
                    HOLD_RELEASE,
                    HOLD_REST,
                    REVERSAL,
                    DONATION,
                    EXPIRY,
                    ACCRUAL,
                    CLEARING,
                    ADJUSTMENT,
                    FUNDING,
                    GROUP_SERVICE,
                    RING -> PostingTable.undo(key, departure(entry), bank.holder(), stamp);
        };
    }

    /** What flowed over the cap: of a record's minutes, or else of minutes that were given. */
    private static boolean ofARecord(Entry overflow) {
        return PostingTable.releaseOf(Objects.requireNonNull(overflow.factId())).equals(overflow.refId());
    }

    /** What arrived from another branch is undone together with how it left there. */
    private static UUID departure(Entry entry) {
        UUID before = entry.refId();
        return before != null && entry.id().equals(ClearingPostings.arrivalOf(before)) ? before : entry.id();
    }

    /** A release builds on a service record's deposit, or on what a team was credited for. */
    private static boolean isOfRecord(Entry release) {
        return PostingTable.depositOf(Objects.requireNonNull(release.factId())).equals(release.refId());
    }

    private static List<UUID> captures(Entry entry) {
        return List.of(DerivedId.of("rest", entry.id()), entry.id());
    }

    record Reversed(ReversalView view, boolean replayed) {}
}
