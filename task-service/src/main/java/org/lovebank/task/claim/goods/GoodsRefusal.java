package org.lovebank.task.claim.goods;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.task.screening.Finding;

/** How goods say no. */
public sealed interface GoodsRefusal extends Refusal {

    /** There is no such thing, or not for this caller. */
    record NoSuchGoods(UUID id) implements GoodsRefusal {}

    /** The present state does not allow this. */
    record GoodsNotInThatState(UUID itemId, GoodsState state, List<GoodsState> allowedNext) implements GoodsRefusal {}

    /** A claim of goods is not given back, nor called delivered, while some are with the post or a station. */
    record GoodsUnderWay(UUID claimId, int items) implements GoodsRefusal {}

    /** What is promised is written down while the claim is held, and not for ever more. */
    record NothingToPledge(UUID claimId, String state, int mostItems) implements GoodsRefusal {}

    /** Receiving, checking and sending back are the station's. */
    record NotTheGiversStep(GoodsState step) implements GoodsRefusal {}

    /** The description names what may not stand on a wall. */
    record GoodsTextNotPublishable(List<Finding> findings) implements GoodsRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchGoods _ -> Kind.MISSING;
            case GoodsNotInThatState _, GoodsUnderWay _, NothingToPledge _ -> Kind.CONFLICT;
            case NotTheGiversStep _ -> Kind.FORBIDDEN;
            case GoodsTextNotPublishable _ -> Kind.INVALID;
        };
    }
}
