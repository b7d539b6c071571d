package org.lovebank.task.intake.fate;

import java.util.List;

/** Where a matter stands; everything but SETTLED has a clock. */
public enum IntakeState {
    RECEIVED,
    TAKEN_UP,
    /** Somebody else has it, and says by a day what came of it. */
    REFERRED,
    SETTLED;

    /** The states that may follow this one. */
    public List<IntakeState> next() {
        return switch (this) {
            case RECEIVED -> List.of(TAKEN_UP, REFERRED, SETTLED);
            case TAKEN_UP -> List.of(REFERRED, SETTLED);
            case REFERRED -> List.of(TAKEN_UP, SETTLED);
            case SETTLED -> List.of();
        };
    }
}
