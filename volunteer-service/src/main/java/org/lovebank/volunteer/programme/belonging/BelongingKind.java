package org.lovebank.volunteer.programme.belonging;

/** What may belong to a programme. */
enum BelongingKind {
    ORGANISATION,
    STATION,
    TEAM,
    BRAND
}
