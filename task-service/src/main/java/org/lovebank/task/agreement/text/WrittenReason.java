package org.lovebank.task.agreement.text;

/** Why an agreement must be written: Beijing art. 18, Zhejiang art. 21. */
public enum WrittenReason {
    /** Risk to life or health. */
    RISK,
    /** A month or longer. */
    TERM,
    LARGE_EVENT,
    OUTSIDE_AREA,
    FOREIGNERS,
    PARTY_ASKS
}
