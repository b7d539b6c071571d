package org.lovebank.timebank.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.conversion.ConversionRefusal.TooFewMinutesToConvert;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.once.MoveKey;

/** Turns a holder's minutes into points; both books move in one instruction, or neither. */
@ApplicationScoped
class ConvertMinutes {

    private final BankOf bankOf;
    private final Ledger ledger;
    private final Clock clock;

    ConvertMinutes(BankOf bankOf, Ledger ledger, Clock clock) {
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.clock = clock;
    }

    Converted by(Caller caller, MoveKey key, ConversionRequest request) {
        Bank bank = bankOf.account(request.accountId());
        Account account = bank.account();
        account.mustBelongTo(caller);
        long minutes = bank.policy().rules().wholeLots(request.minutes());
        if (minutes == 0) {
            throw new Refused(new TooFewMinutesToConvert(bank.policy().rules().conversionMinutes()));
        }
        long points = bank.policy().rules().pointsFor(minutes);
        UUID fingerprint = DerivedId.fingerprint("conversion", request.accountId(), request.minutes());
        Stamp stamp = new Stamp(clock.instant(), caller.id(), bank.policy().version(), null, fingerprint);
        Instruction instruction =
                PostingTable.conversion(key.id(), bank.holder(), bank.branch(), minutes, points, stamp);
        Receipt receipt = ledger.post(instruction);
        return new Converted(view(account.id(), key.id(), receipt), receipt.replayed());
    }

    /** The answer is read from the journal, so that a later answer to the same key is the same. */
    private static ConversionView view(UUID accountId, UUID id, Receipt receipt) {
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
