package org.lovebank.timebank.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.group.GroupRefusal.GroupServiceCredited;
import org.lovebank.timebank.group.GroupRefusal.OnlyGroupsAreCredited;
import org.lovebank.timebank.group.GroupRefusal.OwnGroupIsCreditedByOthers;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.GroupPostings;
import org.lovebank.timebank.ledger.journal.JournalReader;
import org.lovebank.timebank.ledger.journal.JournalReader.Found;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.once.MoveKey;

/** Credits a group for what it did together, by the council or the station's head of the place; once an activity. */
@ApplicationScoped
public class CreditGroup {

    private static final int MOST_TIMES = 20;

    private final BankOf bankOf;
    private final JournalReader journal;
    private final Ledger ledger;

    CreditGroup(BankOf bankOf, JournalReader journal, Ledger ledger) {
        this.bankOf = bankOf;
        this.journal = journal;
        this.ledger = ledger;
    }

    Credited by(Caller caller, MoveKey key, GroupCreditRequest request) {
        Receipt receipt = ledger.post(draft(caller, key, request));
        return new Credited(view(request, key.id(), receipt), receipt.replayed());
    }

    /** What the ledger is given for a credit, ready to be posted alone or with others; or {@link Refused}. */
    public Instruction draft(Caller caller, MoveKey key, GroupCreditRequest request) {
        Bank bank = bankOf.account(request.accountId());
        mustBeCreditedBy(caller, bank.account());
        UUID fingerprint = DerivedId.fingerprint(
                "group",
                request.accountId(),
                request.activityId(),
                request.servedTo(),
                request.minutes(),
                request.reason());
        Stamp stamp =
                new Stamp(request.servedTo(), caller.id(), bank.policy().version(), request.reason(), fingerprint);
        UUID release =
                journal.find(key.id()).isPresent() ? key.id() : freeFor(request.accountId(), request.activityId());
        return GroupPostings.credit(
                key.id(), release, request.activityId(), bank.holder(), bank.branch(), request.minutes(), stamp);
    }

    /** From the journal, so that a later answer to the same key is the same. */
    public static GroupCreditView view(GroupCreditRequest request, UUID id, Receipt receipt) {
        Entry credit = receipt.transfers().getLast().entry();
        return new GroupCreditView(
                id,
                request.accountId(),
                request.activityId(),
                credit.amount(),
                credit.credit().balance());
    }

    private static void mustBeCreditedBy(Caller caller, Account account) {
        if (!caller.holdsIn(account.area(), Roles.BANK_COUNCIL, Roles.STATION_HEAD)) {
            throw new Refused(new AccountNotFound());
        }
        if (!account.ownerType().isGroup()) {
            throw new Refused(new OnlyGroupsAreCredited());
        }
        if (account.actsAsHolder(caller)) {
            throw new Refused(new OwnGroupIsCreditedByOthers());
        }
    }

    /** The transfer of an activity: two who credit it at once meet there. After a reversal it may be credited anew. */
    private UUID freeFor(UUID account, UUID activity) {
        for (int time = 0; time < MOST_TIMES; time++) {
            UUID id = DerivedId.of("group:" + account + ':' + time, activity);
            Found before = journal.find(id).orElse(null);
            if (before == null) {
                return id;
            }
            if (before.reversedBy() == null) {
                throw new Refused(new GroupServiceCredited(id));
            }
        }
        throw new Refused(new GroupServiceCredited(DerivedId.of("group:" + account + ":0", activity)));
    }

    record Credited(GroupCreditView view, boolean replayed) {}
}
