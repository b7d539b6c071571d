package org.lovebank.timebank.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verification that runs as a job; {@code result} is there when it is DONE and reads like one made at once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationJobView(
        UUID id,
        Verification.State state,
        long fromCheckpoint,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable Boolean ok,
        @JsonRawValue @Nullable String result) {

    static VerificationJobView of(Verification verification) {
        return new VerificationJobView(
                verification.id(),
                verification.state(),
                verification.fromCheckpoint(),
                verification.requestedAt(),
                verification.finishedAt(),
                verification.ok(),
                verification.result());
    }
}
