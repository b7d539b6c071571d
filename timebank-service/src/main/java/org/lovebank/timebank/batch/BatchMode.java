package org.lovebank.timebank.batch;

/** How the items of a batch stand to each other. */
public enum BatchMode {
    /** Each succeeds or fails alone. */
    INDEPENDENT,
    /** All of them or none. */
    ATOMIC
}
