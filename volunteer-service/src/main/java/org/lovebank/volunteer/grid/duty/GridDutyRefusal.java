package org.lovebank.volunteer.grid.duty;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a grid duty is refused. */
sealed interface GridDutyRefusal extends Refusal {

    record NoSuchGridDuty(UUID dutyId) implements GridDutyRefusal {}

    record HoldsDutyAlready(UUID volunteerId, String duty) implements GridDutyRefusal {}

    /** The rule of the place lets so many hold one duty of a grid at a time. */
    record TooManyHolders(String duty, int atMost) implements GridDutyRefusal {}

    /** The rule of the place lets one volunteer hold so many duties of a grid at a time. */
    record TooManyDuties(int atMost) implements GridDutyRefusal {}

    /** The volunteer's status does not let service count. */
    record MayNotHoldDuty(UUID volunteerId) implements GridDutyRefusal {}

    record HandedToThemselves(UUID volunteerId) implements GridDutyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchGridDuty _ -> Kind.MISSING;
            case HoldsDutyAlready _, TooManyHolders _, TooManyDuties _ -> Kind.CONFLICT;
            case MayNotHoldDuty _, HandedToThemselves _ -> Kind.INVALID;
        };
    }
}
