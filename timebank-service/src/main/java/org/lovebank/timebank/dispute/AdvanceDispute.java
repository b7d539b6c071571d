package org.lovebank.timebank.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.transfer.ReverseTransfer;

/**
 * Carries out what a dispute intends. The ledger's ids follow from the dispute, so whoever finds an intent after a death
 * asks the same and gets the same answer. The reversal comes before what is frozen goes back: nobody spends in between.
 */
@ApplicationScoped
class AdvanceDispute {

    private final ChangeDispute change;
    private final BankOf bankOf;
    private final ReverseTransfer reverseTransfer;
    private final Ledger ledger;
    private final Clock clock;

    AdvanceDispute(ChangeDispute change, BankOf bankOf, ReverseTransfer reverseTransfer, Ledger ledger, Clock clock) {
        this.change = change;
        this.bankOf = bankOf;
        this.reverseTransfer = reverseTransfer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Finishes what is intended, if anything is; must not be called inside a transaction. */
    Dispute now(UUID id) {
        Dispute dispute = change.read(id);
        switch (dispute.state()) {
            case OPENING -> {
                boolean frozen = freeze(dispute);
                change.after(id, DisputeState.OPENING, (it, at) -> it.opened(frozen, at));
            }
            case UPHOLDING -> {
                String refused = reverse(dispute);
                giveBack(dispute);
                change.after(id, DisputeState.UPHOLDING, (it, at) -> it.closed(refused, at));
            }
            case RELEASING -> {
                giveBack(dispute);
                change.after(id, DisputeState.RELEASING, (it, at) -> it.closed(null, at));
            }
            case OPEN, RESPONDED, DECIDED, APPEALED, CLOSED -> {}
        }
        return change.read(id);
    }

    /** Where the amount was spent meanwhile, or the account is frozen anyway, there is nothing to freeze. */
    private boolean freeze(Dispute dispute) {
        Optional<UUID> account = dispute.posting().spendableAt();
        if (account.isEmpty()) {
            return false;
        }
        Bank bank = bankOf.account(account.get());
        try {
            ledger.post(PostingTable.hold(
                    holdOf(dispute),
                    dispute.id(),
                    bank.holder(),
                    dispute.posting().unit(),
                    dispute.posting().amount(),
                    stamp(dispute, bank)));
            return true;
        } catch (Refused refused) {
            passOnIfBusy(refused);
            return false;
        }
    }

    /** The code with which the ledger refused, because it is undone already or cannot be. */
    private @Nullable String reverse(Dispute dispute) {
        try {
            reverseTransfer.forDispute(
                    DerivedId.of("dispute-reversal", dispute.id()),
                    dispute.posting().transferId(),
                    dispute.posting().accountId(),
                    dispute.actor());
            return null;
        } catch (Refused refused) {
            passOnIfBusy(refused);
            return refused.refusal().code();
        }
    }

    private void giveBack(Dispute dispute) {
        if (dispute.course().frozen) {
            Bank bank = bankOf.account(dispute.posting().spendableAt().orElseThrow());
            ledger.post(PostingTable.giveBack(
                    DerivedId.of("dispute-release", dispute.id()),
                    holdOf(dispute),
                    bank.holder(),
                    stamp(dispute, bank)));
        }
    }

    private static void passOnIfBusy(Refused refused) {
        if (refused.refusal().kind() == Refusal.Kind.BUSY) {
            throw refused;
        }
    }

    private static UUID holdOf(Dispute dispute) {
        return DerivedId.of("dispute-hold", dispute.id());
    }

    private Stamp stamp(Dispute dispute, Bank bank) {
        return new Stamp(clock.instant(), dispute.actor(), bank.policy().version(), "DISPUTE", dispute.fingerprint());
    }
}
