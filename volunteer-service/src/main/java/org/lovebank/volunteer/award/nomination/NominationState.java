package org.lovebank.volunteer.award.nomination;

import java.util.List;

/** What became of a nomination. */
public enum NominationState {
    PROPOSED,
    /** By who is nominated, or who nominated. */
    WITHDRAWN,
    CHOSEN,
    NOT_CHOSEN,
    /** An objection against it was upheld. */
    STRUCK,
    HONOURED;

    /** Where it may go from here. */
    List<String> allowed() {
        List<NominationState> next = switch (this) {
            case PROPOSED -> List.of(WITHDRAWN, CHOSEN, NOT_CHOSEN);
            case CHOSEN -> List.of(NOT_CHOSEN, STRUCK, HONOURED);
            case NOT_CHOSEN -> List.of(CHOSEN);
            case WITHDRAWN, STRUCK, HONOURED -> List.of();
        };
        return next.stream().map(Enum::name).toList();
    }
}
