package org.lovebank.timebank.ledger.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Instruction.Expectation;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/** Which accounts move when points come beside minutes, when they expire, and when what was handed out comes back. */
public final class PointPostings {

    private PointPostings() {}

    /** The id of the points that come beside a record's minutes. */
    public static UUID accrualOf(UUID record) {
        return DerivedId.of("accrual", record);
    }

    /** A record's settlement, with points beside its minutes; without points it stays as it is. */
    public static Instruction accruing(Instruction settlement, UUID record, Books holder, Books branch, long points) {
        if (points == 0) {
            return settlement;
        }
        List<Leg> legs = new ArrayList<>(settlement.legs());
        legs.addAll(accrual(record, holder, branch, points));
        return new Instruction(settlement.id(), settlement.laneKey(), settlement.stamp(), legs, settlement.guards());
    }

    /** The leg that brings points beside a record's release; none without points. */
    public static List<Leg> accrual(UUID record, Books holder, Books branch, long points) {
        if (points == 0) {
            return List.of();
        }
        return List.of(new Leg.Move(
                accrualOf(record),
                TransferKind.ACCRUAL,
                branch.of(AccountKind.ISSUANCE_PTS),
                holder.of(AccountKind.PTS_AVAILABLE),
                points,
                record,
                PostingTable.releaseOf(record),
                false));
    }

    /**
     * What is left of a lot expires.
     *
     * @param version the number of the last transfer that the reckoning of the lot has seen: a spend that came after it
     *     makes the ledger refuse, and the lot is reckoned anew under another id
     */
    public static Instruction expiry(UUID lot, long left, long version, Books holder, Books branch, Stamp stamp) {
        UUID id = DerivedId.of("expiry:" + version, lot);
        long points = holder.of(AccountKind.PTS_AVAILABLE);
        Leg move = new Leg.Move(
                id, TransferKind.EXPIRY, points, branch.of(AccountKind.EXPIRED_PTS), left, lot, null, false);
        return new Instruction(id, holder.id(), stamp, List.of(move), Set.of(), new Expectation(points, version));
    }

    /** The id of what comes back from a capture; the same as its rest, so that it comes back once. */
    public static UUID refundOf(UUID capture) {
        return DerivedId.of("rest", capture);
    }

    /** Something that was handed out comes back, whole or in part: so does that much of its price, once. */
    public static Instruction refund(
            UUID capture, UUID hold, UUID fact, Books holder, Books branch, Unit unit, long amount, Stamp stamp) {
        boolean minutes = unit == Unit.MIN;
        UUID id = refundOf(capture);
        Leg move = new Leg.Move(
                id,
                TransferKind.HOLD_REST,
                branch.of(minutes ? AccountKind.SERVED_TIME : AccountKind.REDEEMED_PTS),
                holder.of(minutes ? AccountKind.TIME_AVAILABLE : AccountKind.PTS_AVAILABLE),
                amount,
                fact,
                hold,
                false);
        return new Instruction(id, holder.id(), stamp, List.of(move), Set.of());
    }
}
