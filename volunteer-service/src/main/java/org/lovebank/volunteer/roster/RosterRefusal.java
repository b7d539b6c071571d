package org.lovebank.volunteer.roster;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a turn on duty is refused. */
sealed interface RosterRefusal extends Refusal {

    record NoSuchTurn(UUID turnId) implements RosterRefusal {}

    record TurnBackwards() implements RosterRefusal {}

    /** Somebody has this duty here at this time. */
    record DutyTaken(String duty) implements RosterRefusal {}

    /** The person is on duty elsewhere at this time. */
    record OnDutyElsewhere(UUID personId) implements RosterRefusal {}

    record UnknownPersonOnDuty(UUID personId) implements RosterRefusal {}

    record TurnCancelled(String state, List<String> allowed) implements RosterRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchTurn _ -> Kind.MISSING;
            case TurnBackwards _, UnknownPersonOnDuty _ -> Kind.INVALID;
            case DutyTaken _, OnDutyElsewhere _, TurnCancelled _ -> Kind.CONFLICT;
        };
    }
}
