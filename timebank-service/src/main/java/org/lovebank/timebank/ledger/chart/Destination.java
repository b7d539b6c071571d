package org.lovebank.timebank.ledger.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * Where given minutes go: to a person's available minutes, as far as the person's cap allows and beyond it to the pool of
 * the person's branch, or straight to a pool; through clearing when they leave the giver's branch.
 */
public record Destination(long account, long pool, @Nullable Long cap, Optional<Passage> way) {

    /** A person, reached from the giver's branch by {@link ClearingAccounts#between}. */
    public static Destination of(Books receiver, Books branch, @Nullable Long cap, Optional<Passage> way) {
        return new Destination(receiver.of(AccountKind.TIME_AVAILABLE), branch.of(AccountKind.POOL_TIME), cap, way);
    }

    /** The public pool of the giver's branch. */
    public static Destination pool(Books branch) {
        long pool = branch.of(AccountKind.POOL_TIME);
        return new Destination(pool, pool, null, Optional.empty());
    }

    /** What is undone before a gift is, the last first: what flowed over, and how it arrived. */
    static List<UUID> builtOn(UUID id) {
        return List.of(overflowOf(id), ClearingPostings.arrivalOf(id));
    }

    List<Leg> legs(UUID id, TransferKind kind, long from, long minutes, UUID fact) {
        Leg.Move give = new Leg.Move(id, kind, from, account, minutes, fact, null, false);
        List<Leg> legs = new ArrayList<>(ClearingPostings.between(give, way));
        if (cap != null) {
            legs.add(new Leg.Overflow(overflowOf(id), account, pool, cap, fact, id));
        }
        return legs;
    }

    private static UUID overflowOf(UUID id) {
        return DerivedId.of("overflow", id);
    }
}
