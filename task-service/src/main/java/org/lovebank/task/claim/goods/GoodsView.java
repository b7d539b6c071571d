package org.lovebank.task.claim.goods;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing with its way, for who gives, who receives, and the station. */
@Schema(name = "Goods")
record GoodsView(
        UUID id,
        UUID claimId,
        String description,
        int quantity,
        GoodsRequest.Condition condition,
        GoodsState state,
        Instant changedAt,
        List<StepView> steps,
        long version) {

    /** One step of the way. */
    @Schema(name = "GoodsStep")
    record StepView(GoodsState state, Instant at) {}

    static GoodsView of(GoodsItem item, List<StepView> steps) {
        return new GoodsView(
                item.id(),
                item.claimId(),
                item.description(),
                item.quantity(),
                item.condition(),
                item.state(),
                item.changedAt(),
                steps,
                item.version());
    }
}
