package org.lovebank.volunteer.consent;

/** On which way a consent was given. */
public enum ConsentChannel {
    PAPER,
    COUNTER,
    PHONE,
    HOME_VISIT,
    APP,
    PARTNER_API
}
