package org.lovebank.task.arrangement.proposal;

/** How a line differs from today's plan. */
public enum Change {
    NEW,
    /** Asked already, for this time. */
    KEEP,
    /** Asked already, for another time. */
    MOVE,
    /** Asked already, and no longer proposed. */
    DROP,
    /** Would come next if somebody declines. */
    STANDBY
}
