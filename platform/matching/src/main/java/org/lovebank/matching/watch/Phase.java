package org.lovebank.matching.watch;

/** The stages of a run, in order. */
public enum Phase {
    SCORING,
    URGENT,
    COVERING,
    IMPROVING,
    BOUNDING,
    EXPLAINING,
    PROPOSED
}
