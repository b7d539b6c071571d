package org.lovebank.timebank.ledger.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/** Which accounts move when minutes are given: to a person, to the pool, from the grant fund. */
public final class GivingPostings {

    private GivingPostings() {}

    /** A gift is accepted: what was held for it comes back to the giver and goes on to the receiver, at once. */
    public static Instruction gift(
            UUID id, UUID gift, UUID hold, Books giver, Destination to, long minutes, Stamp stamp) {
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg.GiveBack(DerivedId.of("gift-back", gift), hold));
        legs.addAll(to.legs(id, TransferKind.GIFT, giver.of(AccountKind.TIME_AVAILABLE), minutes, gift));
        return new Instruction(id, giver.id(), stamp, legs, giver.guards());
    }

    /** A holder gives minutes to the public pool. */
    public static Instruction donation(UUID id, Books giver, Books branch, long minutes, Stamp stamp) {
        long from = giver.of(AccountKind.TIME_AVAILABLE);
        List<Leg> legs = Destination.pool(branch).legs(id, TransferKind.DONATION, from, minutes, id);
        return new Instruction(id, giver.id(), stamp, legs, giver.guards());
    }

    /** The pool fills the grant fund of the same branch. */
    public static Instruction funding(UUID id, UUID funding, Books branch, long minutes, Stamp stamp) {
        long pool = branch.of(AccountKind.POOL_TIME);
        long fund = branch.of(AccountKind.GRANT_FUND);
        Leg move = new Leg.Move(id, TransferKind.FUNDING, pool, fund, minutes, funding, null, false);
        return new Instruction(id, branch.id(), stamp, List.of(move), Set.of());
    }

    /** A key recipient's month: from the fund of the granting branch. */
    public static Instruction grant(UUID id, UUID grant, Books branch, Destination to, long minutes, Stamp stamp) {
        long fund = branch.of(AccountKind.GRANT_FUND);
        List<Leg> legs = to.legs(id, TransferKind.GRANT, fund, minutes, grant);
        return new Instruction(id, branch.id(), stamp, legs, Set.of());
    }

    /** An account is emptied: its minutes go on, its points expire; {@code why} is CLOSURE or INHERITANCE. */
    public static Instruction emptying(
            UUID id, UUID fact, TransferKind why, Books holder, Books branch, Rest rest, Destination to, Stamp stamp) {
        List<Leg> legs = new ArrayList<>();
        if (rest.minutes() > 0) {
            legs.addAll(to.legs(id, why, holder.of(AccountKind.TIME_AVAILABLE), rest.minutes(), fact));
        }
        if (rest.points() > 0) {
            legs.add(new Leg.Move(
                    rest.minutes() > 0 ? DerivedId.of("points", id) : id,
                    TransferKind.EXPIRY,
                    holder.of(AccountKind.PTS_AVAILABLE),
                    branch.of(AccountKind.EXPIRED_PTS),
                    rest.points(),
                    fact,
                    null,
                    false));
        }
        return new Instruction(id, holder.id(), stamp, legs, Set.of());
    }

    /** What an account still has when it is closed. */
    public record Rest(long minutes, long points) {}

    /** The leg by which the minutes of a record that became final after its holder's account was closed go to the pool. */
    public static Leg afterClosing(UUID record, Books holder, Books branch, long minutes) {
        return new Leg.Move(
                PostingTable.releaseOf(record),
                TransferKind.OVERFLOW,
                holder.of(AccountKind.TIME_PENDING),
                branch.of(AccountKind.POOL_TIME),
                minutes,
                record,
                PostingTable.depositOf(record),
                false);
    }

    /** The council writes off what a reversal left owing. */
    public static Instruction writeOff(UUID id, UUID fact, Unit unit, Books holder, Books branch, Stamp stamp) {
        boolean minutes = unit == Unit.MIN;
        long from = branch.of(minutes ? AccountKind.ADJUSTMENT_TIME : AccountKind.ADJUSTMENT_PTS);
        long to = holder.of(minutes ? AccountKind.TIME_AVAILABLE : AccountKind.PTS_AVAILABLE);
        return new Instruction(id, holder.id(), stamp, List.of(new Leg.MakeGood(id, from, to, fact)), Set.of());
    }

    /** What was given is undone; what flowed over comes back from the pool first. */
    public static Instruction undo(UUID id, UUID original, Books holder, Stamp stamp) {
        Leg back = new Leg.Reversal(id, original, Destination.builtOn(original));
        return new Instruction(id, holder.id(), stamp, List.of(back), Set.of());
    }
}
