package org.lovebank.volunteer.volunteer;

/** Why a status changes; a code, because free words would carry personal data. */
public enum StatusReason {
    OWN_WISH,
    MOVED_AWAY,
    INCOMPLETE_FILE,
    NOT_ELIGIBLE,
    MISCONDUCT,
    RESOLVED,
    OTHER
}
