package org.lovebank.volunteer.volunteer.standing;

/** Why a status changes; a code, because free words would carry personal data. */
public enum StatusReason {
    OWN_WISH,
    MOVED_AWAY,
    INCOMPLETE_FILE,
    NOT_ELIGIBLE,
    MISCONDUCT,
    RESOLVED,
    NO_SERVICE,
    SERVED_AGAIN,
    GUARDIAN_CONSENT_WITHDRAWN,
    DIED,
    ERASED,
    OTHER
}
