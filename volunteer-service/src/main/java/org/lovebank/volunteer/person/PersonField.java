package org.lovebank.volunteer.person;

/** What of a person can be disclosed. */
enum PersonField {
    NAME,
    PHONE,
    ID_NO,
    BIRTH_ON
}
