package org.lovebank.timebank.ledger.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;

/** What a partner's own deposit moves; its transfers have the ids that the registry's record of the same service has. */
public final class DirectPostings {

    private DirectPostings() {}

    /**
     * Deposited and released together. The instruction's id is the deposit's: where the registry was first, what it did is
     * the answer, and nothing that it holds back is released.
     *
     * @param cap minutes that the holder may have available; null: no cap
     */
    public static Instruction available(
            UUID record, Books holder, Books branch, long minutes, @Nullable Long cap, Stamp stamp) {
        UUID deposit = PostingTable.depositOf(record);
        UUID release = PostingTable.releaseOf(record);
        long available = holder.of(AccountKind.TIME_AVAILABLE);
        List<Leg> legs = new ArrayList<>();
        legs.add(PostingTable.issue(record, holder, branch, minutes, false));
        legs.add(new Leg.Move(
                release,
                TransferKind.RELEASE,
                holder.of(AccountKind.TIME_PENDING),
                available,
                minutes,
                record,
                deposit,
                false));
        if (cap != null) {
            legs.add(new Leg.Overflow(
                    PostingTable.overflowOf(record),
                    available,
                    branch.of(AccountKind.POOL_TIME),
                    cap,
                    record,
                    release));
        }
        return PostingTable.instruction(deposit, holder, stamp, legs);
    }
}
