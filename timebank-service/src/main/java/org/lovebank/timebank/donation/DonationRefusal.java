package org.lovebank.timebank.donation;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why minutes are not donated. */
sealed interface DonationRefusal extends Refusal {

    /** The policy knows these purposes. */
    record UnknownPurpose(List<String> purposes) implements DonationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownPurpose _ -> Kind.INVALID;
        };
    }
}
