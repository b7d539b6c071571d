package org.lovebank.task.claim.goods;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.claim.goods.GoodsRefusal.GoodsNotInThatState;

/** One thing on its way from who promised it to who needs it. */
@Entity
@Table(name = "goods_item")
class GoodsItem {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID claimId;
    private String description;
    private int quantity;

    @Enumerated(EnumType.STRING)
    private GoodsRequest.Condition condition;

    @Enumerated(EnumType.STRING)
    private GoodsState state;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected GoodsItem() {}

    GoodsItem(UUID claimId, GoodsRequest asked, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.claimId = claimId;
        this.description = asked.description();
        this.quantity = asked.quantity();
        this.condition = asked.condition();
        this.state = GoodsState.PLEDGED;
        this.changedAt = now;
    }

    void move(GoodsState to, Instant now) {
        if (!state.next().contains(to)) {
            throw new Refused(new GoodsNotInThatState(id, state, state.next()));
        }
        state = to;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID claimId() {
        return claimId;
    }

    String description() {
        return description;
    }

    int quantity() {
        return quantity;
    }

    GoodsRequest.Condition condition() {
        return condition;
    }

    GoodsState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }
}
