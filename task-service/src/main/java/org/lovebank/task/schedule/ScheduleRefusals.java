package org.lovebank.task.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a turn is not handed on. */
sealed interface ScheduleRefusals extends Refusal {

    /** The caller has no promise under this agreement on that day. */
    record NoTurnThatDay(UUID agreementId, LocalDate occursOn) implements ScheduleRefusals {}

    /** Nobody is left to ask. */
    record NobodyStandsIn(UUID agreementId) implements ScheduleRefusals {}

    /** Hand-over notes are for those who serve under the agreement and for staff. */
    record NotesNotYours(UUID agreementId) implements ScheduleRefusals {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoTurnThatDay _ -> Kind.MISSING;
            case NobodyStandsIn _ -> Kind.CONFLICT;
            case NotesNotYours _ -> Kind.FORBIDDEN;
        };
    }
}
