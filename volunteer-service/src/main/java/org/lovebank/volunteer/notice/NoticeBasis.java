package org.lovebank.volunteer.notice;

/** On what ground a notice names people. */
public enum NoticeBasis {
    /** The policy of the place names the rule for this kind. */
    RULE,
    /** Everybody named has consented to publication; who withdraws is taken down. */
    CONSENT,
    /** It names nobody. */
    NO_NAMES
}
