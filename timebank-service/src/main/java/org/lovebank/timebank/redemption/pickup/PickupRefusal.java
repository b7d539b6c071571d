package org.lovebank.timebank.redemption.pickup;

import org.lovebank.problem.Refusal;

/** Why a code opens nothing. */
public sealed interface PickupRefusal extends Refusal {

    record WrongPickupCode(int triesLeft) implements PickupRefusal {}

    /** Too many wrong codes: only the holder can cancel now. */
    record PickupCodeLocked() implements PickupRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case WrongPickupCode _ -> Kind.INVALID;
            case PickupCodeLocked _ -> Kind.CONFLICT;
        };
    }
}
