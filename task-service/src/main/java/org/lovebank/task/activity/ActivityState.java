package org.lovebank.task.activity;

import java.util.List;

/** Where an activity stands in its life, and where it may go from there. */
public enum ActivityState {
    DRAFT,
    REVIEW,
    PUBLISHED,
    SIGNUP_CLOSED,
    RUNNING,
    ENDED,
    HOURS_CONFIRMED,
    ARCHIVED,
    CANCELLED;

    /** The states that may follow this one. */
    public List<ActivityState> next() {
        return switch (this) {
            case DRAFT -> List.of(REVIEW, CANCELLED);
            case REVIEW -> List.of(PUBLISHED, DRAFT, CANCELLED);
            case PUBLISHED -> List.of(SIGNUP_CLOSED, CANCELLED);
            case SIGNUP_CLOSED -> List.of(RUNNING, CANCELLED);
            case RUNNING -> List.of(ENDED);
            case ENDED -> List.of(HOURS_CONFIRMED);
            case HOURS_CONFIRMED -> List.of(ARCHIVED);
            case ARCHIVED, CANCELLED -> List.of();
        };
    }

    /** Whether its announcement and its shifts may still be written. */
    public boolean beingWritten() {
        return this == DRAFT || this == REVIEW;
    }

    /** Whether people may be there now, or were: hours are written down. */
    public boolean takesHours() {
        return switch (this) {
            case PUBLISHED, SIGNUP_CLOSED, RUNNING, ENDED -> true;
            case DRAFT, REVIEW, HOURS_CONFIRMED, ARCHIVED, CANCELLED -> false;
        };
    }
}
