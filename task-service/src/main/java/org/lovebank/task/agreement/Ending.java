package org.lovebank.task.agreement;

/** How an agreement ended. */
public enum Ending {
    /** Its last day is over. */
    EXPIRED,
    /** What it was for is done. */
    COMPLETED,
    /** A party or the station ended it before. */
    TERMINATED
}
