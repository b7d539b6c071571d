package org.lovebank.timebank.group;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a group is not credited. */
sealed interface GroupRefusal extends Refusal {

    /** A volunteer's minutes come from service records only. */
    record OnlyGroupsAreCredited() implements GroupRefusal {}

    /** Who acts for a group does not credit it. */
    record OwnGroupIsCreditedByOthers() implements GroupRefusal {}

    /** What was done together counts once for a group. */
    record GroupServiceCredited(UUID transferId) implements GroupRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OnlyGroupsAreCredited _ -> Kind.INVALID;
            case OwnGroupIsCreditedByOthers _ -> Kind.FORBIDDEN;
            case GroupServiceCredited _ -> Kind.CONFLICT;
        };
    }
}
