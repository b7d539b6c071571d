package org.lovebank.task.assignment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it ended: who confirmed, or who ended it and why, and what the registry made of it. */
@Embeddable
class Outcome {

    /** Stands for the clock where silence confirmed. */
    static final UUID NOBODY_OBJECTED = new UUID(0, 0);

    private @Nullable UUID confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable Integer score;
    private @Nullable UUID endedBy;
    private @Nullable String endReason;
    private @Nullable UUID recordId;
    private @Nullable String recordState;

    void confirmed(UUID by, Instant at, @Nullable Integer given) {
        confirmedBy = by;
        confirmedAt = at;
        score = given;
    }

    void ended(@Nullable UUID by, @Nullable String why) {
        endedBy = by;
        endReason = why;
    }

    void counted(UUID record, String state) {
        recordId = record;
        recordState = state;
    }

    @Nullable UUID confirmedBy() {
        return confirmedBy;
    }

    @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable Integer score() {
        return score;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    @Nullable String endReason() {
        return endReason;
    }

    @Nullable UUID recordId() {
        return recordId;
    }

    @Nullable String recordState() {
        return recordState;
    }
}
