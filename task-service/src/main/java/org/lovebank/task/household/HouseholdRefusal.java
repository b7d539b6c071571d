package org.lovebank.task.household;

import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a household is not entered, or numbers are not shown. */
sealed interface HouseholdRefusal extends Refusal {

    /** Only whose office covers the area. */
    record HouseholdsNotYours(String areaPath) implements HouseholdRefusal {}

    /** The registry has not told of this area. */
    record UnknownHouseholdArea(String areaPath) implements HouseholdRefusal {}

    /** It is on the list already, or not for this caller to close. */
    record HouseholdListed(UUID beneficiaryId, LocalDate registeredOn) implements HouseholdRefusal {}

    /** There is no such household, or not for this caller. */
    record NoSuchHousehold(UUID beneficiaryId) implements HouseholdRefusal {}

    /** The days are in the wrong order, too many, or not yet. */
    record DaysWrong(LocalDate fromOn, LocalDate toOn, int mostDays) implements HouseholdRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case HouseholdsNotYours _ -> Kind.FORBIDDEN;
            case NoSuchHousehold _ -> Kind.MISSING;
            case HouseholdListed _ -> Kind.CONFLICT;
            case UnknownHouseholdArea _, DaysWrong _ -> Kind.INVALID;
        };
    }
}
