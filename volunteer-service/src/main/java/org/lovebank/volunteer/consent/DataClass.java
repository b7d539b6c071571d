package org.lovebank.volunteer.consent;

/** How sensitive the data is that a consent covers (Personal Information Protection Law Art. 13, 28, 31). */
public enum DataClass {
    /** What registration needs anyway. */
    BASIC,
    /** Asked for, but never required: occupation, hobbies. */
    OPTIONAL,
    /** Needs a separate consent: political status, hardship, disability, health. */
    SENSITIVE,
    /** Everything about a child under fourteen. */
    CHILD
}
