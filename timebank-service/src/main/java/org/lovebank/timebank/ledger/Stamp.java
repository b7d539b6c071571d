package org.lovebank.timebank.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every transfer of one instruction carries: when the fact behind it happened, who asked, under which policy, why,
 * and the fingerprint of the request.
 */
public record Stamp(
        Instant effectiveAt,
        @Nullable UUID actor,
        int policyVersion,
        @Nullable String reason,
        UUID fingerprint) {

    public Stamp {
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MICROS);
    }
}
