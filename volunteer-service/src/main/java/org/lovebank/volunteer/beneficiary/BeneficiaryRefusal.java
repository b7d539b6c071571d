package org.lovebank.volunteer.beneficiary;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a beneficiary is refused. */
sealed interface BeneficiaryRefusal extends Refusal {

    record NoSuchBeneficiary(UUID beneficiaryId) implements BeneficiaryRefusal {}

    record AlreadyBeneficiary(UUID beneficiaryId) implements BeneficiaryRefusal {}

    /** A request gives either the person or the id of a known one. */
    record WhoIsToBeHelped() implements BeneficiaryRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchBeneficiary _ -> Kind.MISSING;
            case AlreadyBeneficiary _ -> Kind.CONFLICT;
            case WhoIsToBeHelped _ -> Kind.INVALID;
        };
    }
}
