package org.lovebank.timebank.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.conversion.ConversionRefusal.ConversionNotOffered;
import org.lovebank.timebank.conversion.ConversionRefusal.TooFewMinutesToConvert;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.policy.PolicyRules;

/** Turns a holder's minutes into points; both books move in one instruction, or neither. */
@ApplicationScoped
public class ConvertMinutes {

    private final BankOf bankOf;
    private final Ledger ledger;
    private final Clock clock;

    ConvertMinutes(BankOf bankOf, Ledger ledger, Clock clock) {
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.clock = clock;
    }

    Converted by(Caller caller, MoveKey key, ConversionRequest request) {
        Receipt receipt = ledger.post(draft(caller, key, request));
        return new Converted(view(request.accountId(), key.id(), receipt), receipt.replayed());
    }

    /** What the ledger is given for a conversion, or the rule's no that it is to remember; others' accounts are refused. */
    public Instruction draft(Caller caller, MoveKey key, ConversionRequest request) {
        Bank bank = bankOf.account(request.accountId());
        bank.account().mustBelongTo(caller);
        PolicyRules rules = bank.policy().rules();
        long minutes = rules.wholeLots(request.minutes());
        UUID fingerprint = DerivedId.fingerprint("conversion", request.accountId(), request.minutes());
        Stamp stamp = new Stamp(clock.instant(), caller.id(), bank.policy().version(), null, fingerprint);
        return refusalOf(rules, minutes)
                .map(no -> Instruction.refusing(key.id(), bank.holder().id(), stamp, no))
                .orElseGet(() -> PostingTable.conversion(
                        key.id(), bank.holder(), bank.branch(), minutes, rules.pointsFor(minutes), stamp));
    }

    private static Optional<Refusal> refusalOf(PolicyRules rules, long minutes) {
        if (rules.accrues()) {
            return Optional.of(new ConversionNotOffered());
        }
        return minutes == 0 ? Optional.of(new TooFewMinutesToConvert(rules.conversionMinutes())) : Optional.empty();
    }

    /** The answer is read from the journal, so that a later answer to the same key is the same. */
    public static ConversionView view(UUID accountId, UUID id, Receipt receipt) {
        Entry minutes = receipt.transfer(id).entry();
        Entry points = receipt.transfer(PostingTable.pointsOf(id)).entry();
        return new ConversionView(
                id,
                accountId,
                minutes.amount(),
                points.amount(),
                minutes.debit().balance(),
                minutes.stamp().policyVersion());
    }

    record Converted(ConversionView view, boolean replayed) {}
}
