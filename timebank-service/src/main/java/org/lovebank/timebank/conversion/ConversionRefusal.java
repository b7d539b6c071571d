package org.lovebank.timebank.conversion;

import org.lovebank.problem.Refusal;

/** Why minutes are not converted. */
sealed interface ConversionRefusal extends Refusal {

    /** Less than one whole lot. */
    record TooFewMinutesToConvert(int lotMinutes) implements ConversionRefusal {}

    /** The policy brings points beside minutes; both would be too much. */
    record ConversionNotOffered() implements ConversionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ConversionNotOffered _ -> Kind.CONFLICT;
            case TooFewMinutesToConvert _ -> Kind.INVALID;
        };
    }
}
