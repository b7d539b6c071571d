package org.lovebank.timebank.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.redemption.pickup.PickupCode;

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
        int policyVersion) {

    static RedemptionView of(UUID id, Terms terms, RedemptionState state, Instant requestedAt) {
        return new RedemptionView(
                id,
                terms.itemId(),
                terms.itemName(),
                terms.unit(),
                terms.quantity(),
                terms.price(),
                state,
                null,
                terms.expiresAt(),
                requestedAt,
                terms.policyVersion());
    }

    /** What the request was answered, and is answered again: ready, with its code. */
    RedemptionView answered(PickupCode code) {
        return new RedemptionView(
                id,
                itemId,
                itemName,
                unit,
                quantity,
                price,
                RedemptionState.READY,
                code.digits(),
                expiresAt,
                requestedAt,
                policyVersion);
    }
}
