package org.lovebank.timebank.deposit.direct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.deposit.direct.DirectDepositRefusal.NotServedYet;
import org.lovebank.timebank.deposit.direct.DirectDepositRefusal.ScopeMissing;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.DirectPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.ledger.lane.Posting;
import org.lovebank.timebank.policy.PolicyPack;

/** Deposits minutes for a partner whose contract lets it, at an account of its areas. */
@ApplicationScoped
public class MakeDeposit {

    /** What a client's contract must name. */
    static final String SCOPE = "deposits:write";

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final HoldersAtHand holders;
    private final DepositNoteRepository notes;
    private final Ledger ledger;
    private final Clock clock;

    MakeDeposit(HoldersAtHand holders, DepositNoteRepository notes, Ledger ledger, Clock clock) {
        this.holders = holders;
        this.notes = notes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Completes when deposit and passbook line are on disk, or with {@link Refused}. */
    public CompletableFuture<Made> by(Caller caller, DirectDepositRequest request) {
        return posting(caller, request)
                .thenCompose(ledger::submit)
                .thenApply(receipt -> new Made(
                        DirectDepositView.of(request.recordId(), request.accountId(), receipt), receipt.replayed()));
    }

    /** What the ledger is given for a deposit, ready to be posted alone or with others; or {@link Refused}. */
    public CompletableFuture<Posting> posting(Caller caller, DirectDepositRequest request) {
        mustHaveScope(caller);
        return holders.find(request.accountId()).thenApply(holder -> posting(caller, request, holder));
    }

    private static void mustHaveScope(Caller caller) {
        if (caller.holdsAny(Roles.PARTNER_CLIENT) && !caller.scopes().contains(SCOPE)) {
            throw new Refused(new ScopeMissing(SCOPE));
        }
    }

    private Posting posting(Caller caller, DirectDepositRequest request, Holder holder) {
        if (!caller.reaches(holder.area())) {
            throw new Refused(new AccountNotFound());
        }
        Instant now = clock.instant();
        Instant servedTo = request.servedFrom().plusSeconds(60L * request.minutes());
        if (servedTo.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new Refused(new NotServedYet(servedTo));
        }
        boolean atOnce = holder.policy().rules().availableAtOnce();
        DepositNote note = new DepositNote(notes, request, holder.ownerId(), holder.area(), servedTo, atOnce, now);
        return Posting.of(instruction(caller, request, holder, servedTo, atOnce), List.of(note));
    }

    private static Instruction instruction(
            Caller caller, DirectDepositRequest request, Holder holder, Instant servedTo, boolean atOnce) {
        UUID record = request.recordId();
        int minutes = request.minutes();
        PolicyPack policy = holder.policy();
        // As the registry's own deposit has it: whoever comes second with the same minutes is answered, not refused.
        UUID fingerprint = DerivedId.fingerprint("record", record, holder.ownerId(), minutes);
        Stamp stamp = new Stamp(servedTo, caller.id(), policy.version(), null, fingerprint);
        return atOnce
                ? DirectPostings.available(
                        record,
                        holder.books(),
                        holder.branch(),
                        minutes,
                        policy.rules().capMinutes(),
                        stamp)
                : PostingTable.deposit(record, holder.books(), holder.branch(), minutes, stamp);
    }

    /** The deposit as it stands in the journal, and whether it stood there before. */
    public record Made(DirectDepositView view, boolean replayed) {}
}
