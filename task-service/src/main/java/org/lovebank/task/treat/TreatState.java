package org.lovebank.task.treat;

import java.util.List;

/** Where a treat stands, and where it may go from there. */
public enum TreatState {
    /** A partner offers it. */
    OFFERED,
    /** 发布: the community hands out passes for it. */
    ISSUED,
    DECLINED,
    CLOSED;

    /** The states that may follow this one. */
    public List<TreatState> next() {
        return switch (this) {
            case OFFERED -> List.of(ISSUED, DECLINED, CLOSED);
            case ISSUED -> List.of(CLOSED);
            case DECLINED, CLOSED -> List.of();
        };
    }

    /** Whether everybody may see it. */
    boolean open() {
        return this == ISSUED || this == CLOSED;
    }
}
