package org.lovebank.stack.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What does not hold, and where: a row of a lane, a checkpoint, or the export itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String reason,
        @Nullable Integer lane,
        @Nullable Long sequence,
        @Nullable Long checkpoint) {

    static Finding row(String reason, int lane, long sequence) {
        return new Finding(reason, lane, sequence, null);
    }

    static Finding seal(String reason, long checkpoint) {
        return new Finding(reason, null, null, checkpoint);
    }

    @Override
    public String toString() {
        return reason
                + (lane == null ? "" : " lane " + lane + " sequence " + sequence)
                + (checkpoint == null ? "" : " checkpoint " + checkpoint);
    }
}
