package org.lovebank.timebank.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.redemption.pickup.PickupCode;
import org.lovebank.timebank.redemption.terms.Handover;
import org.lovebank.timebank.redemption.terms.Terms;

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
        int returnedQuantity,
        @Nullable String pickupCode,
        Instant expiresAt,
        Instant requestedAt,
        int policyVersion) {

    static RedemptionView of(UUID id, Terms terms, RedemptionState state, Handover handover, Instant requestedAt) {
        return new RedemptionView(
                id,
                terms.itemId(),
                terms.itemName(),
                terms.unit(),
                terms.quantity(),
                terms.price(),
                state,
                handover.returnedQuantity(),
                null,
                terms.expiresAt(),
                requestedAt,
                terms.policyVersion());
    }

    /** What the request was answered, and is answered again: ready or before the council, with its code. */
    RedemptionView answered(PickupCode code, boolean needsApproval) {
        return new RedemptionView(
                id,
                itemId,
                itemName,
                unit,
                quantity,
                price,
                needsApproval ? RedemptionState.AWAITING_APPROVAL : RedemptionState.READY,
                0,
                code.digits(),
                expiresAt,
                requestedAt,
                policyVersion);
    }
}
