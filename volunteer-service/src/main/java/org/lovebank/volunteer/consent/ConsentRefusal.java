package org.lovebank.volunteer.consent;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a consent is refused, or refused for want of one. */
public sealed interface ConsentRefusal extends Refusal {

    record NoSuchConsent(UUID consentId) implements ConsentRefusal {}

    record ConsentWithdrawnBefore(UUID consentId) implements ConsentRefusal {}

    /** A field was given whose consent is missing. */
    record ConsentMissing(String field, String purpose, String dataClass) implements ConsentRefusal {}

    /** Somebody under this age registers without a guardian's consent. */
    record GuardianConsentMissing(int under, String dataClass) implements ConsentRefusal {}

    /** The guardian must be another, grown-up person who is known here. */
    record GuardianNotAccepted(UUID givenBy) implements ConsentRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchConsent _ -> Kind.MISSING;
            case ConsentWithdrawnBefore _ -> Kind.CONFLICT;
            case ConsentMissing _, GuardianConsentMissing _, GuardianNotAccepted _ -> Kind.INVALID;
        };
    }
}
