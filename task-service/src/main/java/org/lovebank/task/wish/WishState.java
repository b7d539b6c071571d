package org.lovebank.task.wish;

import java.util.List;

/** Where a wish stands in its life, and where it may go from there. */
public enum WishState {
    DRAFT,
    SUBMITTED,
    UNDER_REVIEW,
    PUBLISHED,
    REJECTED,
    REFERRED,
    WITHDRAWN,
    EXPIRED,
    TAKEN_DOWN,
    CLAIMED,
    FULFILLING,
    FULFILLED,
    /** Somebody says that it was not so: nothing moves until that is decided. */
    DISPUTED,
    /** Nobody took it on: it has become an order. */
    ORDERED,
    CONFIRMED,
    CLOSED;

    /** The states that may follow this one. */
    public List<WishState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> List.of(UNDER_REVIEW, PUBLISHED, REJECTED, REFERRED, WITHDRAWN);
            case UNDER_REVIEW -> List.of(PUBLISHED, REJECTED, REFERRED, WITHDRAWN);
            case PUBLISHED -> List.of(CLAIMED, WITHDRAWN, EXPIRED, TAKEN_DOWN, ORDERED);
            case TAKEN_DOWN -> List.of(PUBLISHED, WITHDRAWN);
            case EXPIRED -> List.of(PUBLISHED, WITHDRAWN);
            case CLAIMED -> List.of(FULFILLING, FULFILLED, PUBLISHED);
            case FULFILLING -> List.of(FULFILLED);
            case FULFILLED -> List.of(CONFIRMED, PUBLISHED, DISPUTED);
            case DISPUTED -> List.of(CONFIRMED, PUBLISHED, CLOSED, FULFILLED);
            case ORDERED -> List.of(CONFIRMED, PUBLISHED, CLOSED);
            case CONFIRMED -> List.of(CLOSED);
            case REJECTED, REFERRED, WITHDRAWN, CLOSED -> List.of();
        };
    }

    /** Whether everybody may see a wish in this state. */
    public boolean open() {
        return switch (this) {
            case PUBLISHED, CLAIMED, FULFILLING, FULFILLED, DISPUTED, ORDERED, CONFIRMED, CLOSED -> true;
            case DRAFT, SUBMITTED, UNDER_REVIEW, REJECTED, REFERRED, WITHDRAWN, EXPIRED, TAKEN_DOWN -> false;
        };
    }
}
