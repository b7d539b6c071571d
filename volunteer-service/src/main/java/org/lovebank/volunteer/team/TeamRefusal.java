package org.lovebank.volunteer.team;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a team is refused. */
sealed interface TeamRefusal extends Refusal {

    record NoSuchTeam(UUID teamId) implements TeamRefusal {}

    record TeamNameTaken(UUID organisationId) implements TeamRefusal {}

    record AlreadyMember(UUID teamId, UUID volunteerId) implements TeamRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchTeam _ -> Kind.MISSING;
            case TeamNameTaken _, AlreadyMember _ -> Kind.CONFLICT;
        };
    }
}
