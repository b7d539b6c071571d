package org.lovebank.matching.reason;

/** Why an order is not covered: the first filter after which too few are left, or what the plan lacks. */
public enum ReasonCode {
    /** Too few active, consenting volunteers with the skill. */
    NO_SKILL,
    /** Too few with a valid qualification that the law asks for. */
    NO_LICENCE,
    /** Too few of full age, where the law or the council keeps minors from it or a guardian has not agreed. */
    NO_ADULT,
    /** Too few who are vetted or insured as the order needs. */
    NO_VETTED,
    /** Too few who speak the mandatory language. */
    NO_LANGUAGE,
    /** Too few near enough. */
    OUT_OF_RANGE,
    /** Too few who have time then, or who have are on a pause. */
    NO_WINDOW,
    /** Enough, but they declined, are not wanted by the requester or are related to who confirms. */
    BANNED,
    /** Enough at every filter, but never so many at one and the same start. */
    HEADCOUNT_SHORT,
    /** Enough candidates, but they are needed elsewhere or have reached their caps. */
    AT_CAPACITY
}
