package org.lovebank.timebank.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;

/**
 * A redemption without its holder: the partner that hands it out knows the code only. {@code pickupCode} is there only in
 * the answer to the request; {@code price} is for the whole quantity.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedemptionView(
        UUID id,
        UUID itemId,
        String itemName,
        Unit unit,
        int quantity,
        long price,
        RedemptionState state,
        @Nullable String pickupCode,
        Instant expiresAt,
        Instant requestedAt,
        int policyVersion) {}
