package org.lovebank.volunteer.finding;

/** By which rule something was found. */
public enum FindingRule {
    /** Claimed for a time that another record of the volunteer takes. */
    OVERLAP,
    /** More minutes in one day than the rule lets pass. */
    LONG_DAY,
    /** Two services in two places with too little time between them. */
    IMPOSSIBLE_TRAVEL,
    /** One witness for nearly all that a volunteer did. */
    SAME_WITNESS,
    /** People who vouch for each other in a circle. */
    RECIPROCAL_RING,
    /** A complaint about the service was decided for whoever brought it. */
    COMPLAINT_UPHELD
}
