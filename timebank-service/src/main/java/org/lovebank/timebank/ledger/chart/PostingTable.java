package org.lovebank.timebank.ledger.chart;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/** Which accounts each fact of the field moves. A service record's transfers have ids that follow from the record. */
public final class PostingTable {

    private PostingTable() {}

    /** The id of a record's deposit: whoever confirms it a second time meets the first. */
    public static UUID depositOf(UUID record) {
        return DerivedId.of("deposit", record);
    }

    /** The id of a record's release. */
    public static UUID releaseOf(UUID record) {
        return DerivedId.of("release", record);
    }

    /** Record confirmed: minutes are issued, pending. */
    public static Instruction deposit(UUID record, Books holder, Books branch, long minutes, Stamp stamp) {
        return instruction(depositOf(record), holder, stamp, List.of(issue(record, holder, branch, minutes, false)));
    }

    /**
     * Record final: pending becomes available; what exceeds the cap goes to the pool. When the confirmation never came
     * this way the deposit is made at once.
     *
     * @param cap minutes that the holder may have available; null: no cap
     */
    public static Instruction settle(
            UUID record, Books holder, Books branch, long minutes, @Nullable Long cap, Stamp stamp) {
        UUID release = releaseOf(record);
        long available = holder.of(AccountKind.TIME_AVAILABLE);
        Leg deposit = issue(record, holder, branch, minutes, true);
        Leg free = new Leg.Move(
                release,
                TransferKind.RELEASE,
                holder.of(AccountKind.TIME_PENDING),
                available,
                minutes,
                record,
                depositOf(record),
                false);
        if (cap == null) {
            return instruction(release, holder, stamp, List.of(deposit, free));
        }
        Leg overflow =
                new Leg.Overflow(overflowOf(record), available, branch.of(AccountKind.POOL_TIME), cap, record, release);
        return instruction(release, holder, stamp, List.of(deposit, free, overflow));
    }

    /** Record voided or refused after it was deposited: all that it moved is undone. */
    public static Instruction takeBack(UUID id, UUID record, Books holder, Stamp stamp) {
        List<UUID> built = FundingPostings.builtOn(record);
        return instruction(id, holder, stamp, List.of(new Leg.Reversal(id, depositOf(record), built)));
    }

    /** Minutes become points; both sides or neither. */
    public static Instruction conversion(UUID id, Books holder, Books branch, long minutes, long points, Stamp stamp) {
        Leg give = new Leg.Move(
                id,
                TransferKind.CONVERSION,
                holder.of(AccountKind.TIME_AVAILABLE),
                branch.of(AccountKind.CONVERTED_TIME),
                minutes,
                id,
                null,
                false);
        Leg get = new Leg.Move(
                pointsOf(id),
                TransferKind.CONVERSION,
                branch.of(AccountKind.ISSUANCE_PTS),
                holder.of(AccountKind.PTS_AVAILABLE),
                points,
                id,
                null,
                false);
        return spending(id, holder, stamp, List.of(give, get));
    }

    /** The id of the transfer that brings the points of a conversion. */
    public static UUID pointsOf(UUID conversion) {
        return DerivedId.of("points", conversion);
    }

    /** Something asked for: its price is set aside. */
    public static Instruction hold(UUID id, UUID fact, Books holder, Unit unit, long amount, Stamp stamp) {
        boolean minutes = unit == Unit.MIN;
        long from = holder.of(minutes ? AccountKind.TIME_AVAILABLE : AccountKind.PTS_AVAILABLE);
        long to = holder.of(minutes ? AccountKind.TIME_HELD : AccountKind.PTS_HELD);
        Leg move = new Leg.Move(id, TransferKind.HOLD, from, to, amount, fact, null, false);
        return spending(id, holder, stamp, List.of(move));
    }

    /** What was asked for was given: the whole hold is spent. */
    public static Instruction capture(UUID id, UUID hold, Books holder, Books branch, Unit unit, Stamp stamp) {
        long to = branch.of(unit == Unit.MIN ? AccountKind.SERVED_TIME : AccountKind.REDEEMED_PTS);
        Leg capture = new Leg.Capture(id, DerivedId.of("rest", id), hold, to, null);
        return instruction(id, holder, stamp, List.of(capture));
    }

    /** It came to nothing: the whole hold goes back. */
    public static Instruction giveBack(UUID id, UUID hold, Books holder, Stamp stamp) {
        return instruction(id, holder, stamp, List.of(new Leg.GiveBack(id, hold)));
    }

    /** A conversion is undone: the points go first, for the minutes came from them. */
    public static Instruction undoConversion(UUID id, UUID conversion, Books holder, Stamp stamp) {
        List<UUID> built = List.of(pointsOf(conversion));
        return instruction(id, holder, stamp, List.of(new Leg.Reversal(id, conversion, built)));
    }

    /** Something that was handed out comes back: the captures of its hold are undone, then the hold. */
    public static Instruction undoCapture(UUID id, UUID hold, List<UUID> captures, Books holder, Stamp stamp) {
        return instruction(id, holder, stamp, List.of(new Leg.Reversal(id, hold, captures)));
    }

    /** A single transfer is undone, if the ledger allows it, and its arrival at another branch before it. */
    public static Instruction undo(UUID id, UUID original, Books holder, Stamp stamp) {
        List<UUID> built = List.of(ClearingPostings.arrivalOf(original));
        return instruction(id, holder, stamp, List.of(new Leg.Reversal(id, original, built)));
    }

    static UUID overflowOf(UUID record) {
        return DerivedId.of("overflow", record);
    }

    static Leg issue(UUID record, Books holder, Books branch, long minutes, boolean unlessPosted) {
        return new Leg.Move(
                depositOf(record),
                TransferKind.DEPOSIT,
                branch.of(AccountKind.ISSUANCE_TIME),
                holder.of(AccountKind.TIME_PENDING),
                minutes,
                record,
                null,
                unlessPosted);
    }

    private static Instruction spending(UUID id, Books holder, Stamp stamp, List<Leg> legs) {
        return new Instruction(id, holder.id(), stamp, legs, holder.guards());
    }

    static Instruction instruction(UUID id, Books holder, Stamp stamp, List<Leg> legs) {
        return new Instruction(id, holder.id(), stamp, legs, Set.of());
    }
}
