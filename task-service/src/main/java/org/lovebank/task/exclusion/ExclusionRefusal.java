package org.lovebank.task.exclusion;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How an exclusion says no. */
sealed interface ExclusionRefusal extends Refusal {

    /** There is no such exclusion, or not for this caller. */
    record NoSuchExclusion(UUID exclusionId) implements ExclusionRefusal {}

    /** Whom to see is for the recipient, a proxy who asked for them before, and the staff who care for them. */
    record NotYourRecipient(UUID beneficiaryId) implements ExclusionRefusal {}

    /** The registry has told of no such volunteer. */
    record NobodyToExclude(UUID volunteerId) implements ExclusionRefusal {}

    /** As many as one person may exclude. */
    record TooManyExclusions(UUID beneficiaryId, int most) implements ExclusionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchExclusion _ -> Kind.MISSING;
            case NotYourRecipient _ -> Kind.FORBIDDEN;
            case NobodyToExclude _ -> Kind.INVALID;
            case TooManyExclusions _ -> Kind.CONFLICT;
        };
    }
}
