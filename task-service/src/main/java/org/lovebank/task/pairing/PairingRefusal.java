package org.lovebank.task.pairing;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a pairing card says no. */
sealed interface PairingRefusal extends Refusal {

    /** The digits do not fit together. */
    record CardNumberMistyped() implements PairingRefusal {}

    /** There is no such card, or not for this caller. */
    record NoSuchCard() implements PairingRefusal {}

    /** The code on the card is another, or the card was replaced. */
    record WrongCardCode() implements PairingRefusal {}

    /** A card belongs to an agreement that everybody has signed and that has not ended. */
    record NoCardYet(UUID agreementId) implements PairingRefusal {}

    /** The agreement is not running: nobody visits under it now. */
    record PairNotActive(UUID agreementId) implements PairingRefusal {}

    /** The same person scanned this card today. */
    record ScannedToday(String cardNo) implements PairingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCard _ -> Kind.MISSING;
            case NoCardYet _, PairNotActive _, ScannedToday _ -> Kind.CONFLICT;
            case WrongCardCode _ -> Kind.FORBIDDEN;
            case CardNumberMistyped _ -> Kind.INVALID;
        };
    }
}
