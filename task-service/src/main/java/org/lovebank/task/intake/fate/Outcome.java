package org.lovebank.task.intake.fate;

/** What became of a matter. */
public enum Outcome {
    /** A note for the wall. */
    WISH,
    /** An order for one or more volunteers. */
    ORDER,
    /** Another office has it. */
    REFERRAL,
    /** It was there already. */
    DUPLICATE,
    /** Nothing for us, with the reason. */
    REJECTED,
    /** Advice was enough. */
    ANSWERED
}
