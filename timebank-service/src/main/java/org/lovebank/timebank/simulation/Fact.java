package org.lovebank.timebank.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/**
 * One line of a holder's available minutes or points; {@code change} is signed. {@code categoryCode} is the service
 * record's, {@code original} the kind of what a reversal undoes, {@code redeems} whether a hold is a redemption's.
 */
record Fact(
        UUID id,
        TransferKind kind,
        Unit unit,
        long change,
        @Nullable UUID refId,
        @Nullable UUID factId,
        @Nullable TransferKind original,
        @Nullable String categoryCode,
        boolean redeems,
        int policyVersion,
        Instant recordedAt) {

    boolean isService() {
        return kind == TransferKind.RELEASE || original == TransferKind.RELEASE;
    }

    /** What was held comes back, to the lots that it came from. */
    boolean comesBack() {
        return kind == TransferKind.HOLD_RELEASE || kind == TransferKind.HOLD_REST || original == TransferKind.HOLD;
    }

    /** The reversal of something that was decided anew is itself decided with it. */
    boolean followsARule() {
        return original == TransferKind.OVERFLOW
                || original == TransferKind.ACCRUAL
                || original == TransferKind.EXPIRY
                || (original == TransferKind.CONVERSION && unit == Unit.PTS);
    }
}
