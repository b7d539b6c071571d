package org.lovebank.volunteer.consent;

/** What personal data may be used for. */
public enum ConsentPurpose {
    /** Keeping the volunteer file. */
    VOLUNTEER_FILE,
    /** Planning and giving help. */
    CARE,
    /** A minor may volunteer: given by the guardian. */
    GUARDIANSHIP,
    /** Looking for teams that fit a volunteer. */
    TEAM_SUGGESTIONS,
    /** Showing name or picture in public. */
    PUBLICATION,
    /** Giving data to a partner. */
    PARTNER_SHARING
}
