package org.lovebank.timebank.ledger.chart;

import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;

/** How minutes come to a team: issued for what it did together, and free at once, for nobody publicises it. */
public final class GroupPostings {

    private GroupPostings() {}

    /** {@code release} follows from group and activity, so that one activity is never released twice. */
    public static Instruction credit(
            UUID id, UUID release, UUID activity, Books group, Books branch, long minutes, Stamp stamp) {
        long pending = group.of(AccountKind.TIME_PENDING);
        Leg issue = new Leg.Move(
                id,
                TransferKind.GROUP_SERVICE,
                branch.of(AccountKind.ISSUANCE_TIME),
                pending,
                minutes,
                activity,
                null,
                false);
        Leg free = new Leg.Move(
                release,
                TransferKind.RELEASE,
                pending,
                group.of(AccountKind.TIME_AVAILABLE),
                minutes,
                activity,
                id,
                false);
        return PostingTable.instruction(id, group, stamp, List.of(issue, free));
    }

    /** What a group was credited is taken back, though it may have been given away. */
    public static Instruction takeBack(UUID key, UUID credit, UUID release, Books group, Stamp stamp) {
        Leg back = new Leg.Reversal(key, credit, List.of(release));
        return PostingTable.instruction(key, group, stamp, List.of(back));
    }
}
