package org.lovebank.task.agreement;

import java.util.List;

/** Where an agreement stands, and where it may go from there. */
public enum AgreementState {
    DRAFT,
    /** Its words lie before the parties. */
    NEGOTIATING,
    /** Everybody has signed. */
    SIGNED,
    ACTIVE,
    SUSPENDED,
    ENDED;

    /** The states that may follow this one. */
    public List<AgreementState> next() {
        return switch (this) {
            case DRAFT -> List.of(NEGOTIATING, ENDED);
            case NEGOTIATING -> List.of(SIGNED, ENDED);
            case SIGNED -> List.of(ACTIVE, ENDED);
            case ACTIVE -> List.of(SUSPENDED, ENDED);
            case SUSPENDED -> List.of(ACTIVE, ENDED);
            case ENDED -> List.of();
        };
    }

    /** Whether its words may still be changed without an amendment. */
    public boolean open() {
        return this == DRAFT || this == NEGOTIATING;
    }
}
