package org.lovebank.volunteer.award.nomination;

/** What became of a nomination. */
public enum NominationState {
    PROPOSED,
    /** By who is nominated, or who nominated. */
    WITHDRAWN,
    CHOSEN,
    NOT_CHOSEN,
    /** An objection against it was upheld. */
    STRUCK,
    HONOURED
}
