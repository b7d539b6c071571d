package org.lovebank.task.agreement.text;

/** What may hold of an agreement, and decides what it needs. */
public enum Circumstance {
    /** It is written, with its ten sections. */
    WRITTEN,
    CONTACT_WITH_MINORS,
    /** Risk to life or health. */
    HAZARDOUS,
    LARGE_EVENT,
    OUTSIDE_AREA,
    FOREIGNERS,
    /** A party asks for paper. */
    PARTY_ASKS
}
