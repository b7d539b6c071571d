package org.lovebank.task.matching.menu;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why there is no menu. */
sealed interface MenuRefusal extends Refusal {

    /** The registry has told of no such volunteer. */
    record UnknownVolunteer(UUID volunteerId) implements MenuRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownVolunteer _ -> Kind.MISSING;
        };
    }
}
