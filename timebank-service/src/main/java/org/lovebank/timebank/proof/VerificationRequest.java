package org.lovebank.timebank.proof;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which verification is asked for: of everything, or of what came after a checkpoint. */
public record VerificationRequest(@Min(0) @Nullable Long fromCheckpoint) {

    long from() {
        Long asked = fromCheckpoint;
        return asked == null ? 0 : asked;
    }
}
