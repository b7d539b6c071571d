package org.lovebank.volunteer.household;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a household is refused. */
sealed interface HouseholdRefusal extends Refusal {

    record NoSuchHousehold(UUID householdId) implements HouseholdRefusal {}

    /** A household lies in a building or a unit. */
    record HouseholdNeedsBuilding(String areaPath, String level) implements HouseholdRefusal {}

    /** Somebody lives in one household at a time. */
    record LivesElsewhere(UUID personId) implements HouseholdRefusal {}

    record NotOfThisHousehold(UUID personId) implements HouseholdRefusal {}

    /** Nobody lives here any more, and nothing is known of the address. */
    record HouseholdEmpty(UUID householdId) implements HouseholdRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchHousehold _ -> Kind.MISSING;
            case LivesElsewhere _, HouseholdEmpty _ -> Kind.CONFLICT;
            case HouseholdNeedsBuilding _, NotOfThisHousehold _ -> Kind.INVALID;
        };
    }
}
