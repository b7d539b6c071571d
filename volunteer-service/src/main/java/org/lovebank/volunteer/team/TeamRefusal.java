package org.lovebank.volunteer.team;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a team is refused. */
sealed interface TeamRefusal extends Refusal {

    record NoSuchTeam(UUID teamId) implements TeamRefusal {}

    /** A request names a team that is not registered here. */
    record UnknownTeam(UUID teamId) implements TeamRefusal {}

    record TeamNameTaken(UUID organisationId) implements TeamRefusal {}

    /** Only a head team carries others, and a head team hangs below none. */
    record TeamDoesNotHangThere(String parentKind, String teamKind) implements TeamRefusal {}

    record TeamIsClosed(String state, List<String> allowed) implements TeamRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchTeam _ -> Kind.MISSING;
            case UnknownTeam _, TeamDoesNotHangThere _ -> Kind.INVALID;
            case TeamNameTaken _, TeamIsClosed _ -> Kind.CONFLICT;
        };
    }
}
