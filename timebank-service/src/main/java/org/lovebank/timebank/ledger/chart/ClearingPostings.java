package org.lovebank.timebank.ledger.chart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Leg;

/**
 * Value that leaves one branch's books and arrives in another's: two legs through the pair's clearing accounts, both or
 * neither, so that each branch's books stay balanced by themselves.
 */
public final class ClearingPostings {

    private ClearingPostings() {}

    /** The id of the leg that arrives at the other branch; to undo a move, this one is undone first. */
    public static UUID arrivalOf(UUID move) {
        return DerivedId.of("arrival", move);
    }

    /**
     * A move as it is posted: itself when both accounts are one branch's ({@code way} is empty), else out of the giver's
     * books under the move's own id and into the taker's under {@link #arrivalOf}; both of the move's kind, so that both
     * passbooks name what happened.
     *
     * @param direct from the giver's account to the taker's, whatever their branches
     * @param way from {@link ClearingAccounts#between}
     */
    public static List<Leg> between(Leg.Move direct, Optional<Passage> way) {
        return way.map(passage -> split(direct, passage)).orElseGet(() -> List.of(direct));
    }

    private static List<Leg> split(Leg.Move direct, Passage way) {
        Leg departure = new Leg.Move(
                direct.id(),
                direct.kind(),
                direct.debit(),
                way.giversSide(),
                direct.amount(),
                direct.factId(),
                direct.basis(),
                direct.unlessPosted());
        Leg arrival = new Leg.Move(
                arrivalOf(direct.id()),
                direct.kind(),
                way.takersSide(),
                direct.credit(),
                direct.amount(),
                direct.factId(),
                direct.id(),
                direct.unlessPosted());
        return List.of(departure, arrival);
    }
}
