package org.lovebank.task.claim.goods;

import java.util.List;

/** Where one thing is on its way. */
public enum GoodsState {
    /** 已承诺. */
    PLEDGED,
    /** 已寄出. */
    SENT,
    /** 服务站已收. */
    RECEIVED,
    /** 已查验. */
    CHECKED,
    /** 已送达. */
    DELIVERED,
    /** 已退回. */
    RETURNED;

    /** The states that may follow this one. */
    public List<GoodsState> next() {
        return switch (this) {
            case PLEDGED -> List.of(SENT, RECEIVED, DELIVERED, RETURNED);
            case SENT -> List.of(RECEIVED, RETURNED);
            case RECEIVED -> List.of(CHECKED, RETURNED);
            case CHECKED -> List.of(DELIVERED, RETURNED);
            case DELIVERED -> List.of(RETURNED);
            case RETURNED -> List.of();
        };
    }

    /** Whether it lies with the post or with a station. */
    boolean underWay() {
        return this == SENT || this == RECEIVED || this == CHECKED;
    }

    /** Whether this step is the station's, and not the giver's. */
    boolean stations() {
        return this == RECEIVED || this == CHECKED || this == RETURNED;
    }
}
