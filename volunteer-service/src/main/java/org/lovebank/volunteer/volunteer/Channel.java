package org.lovebank.volunteer.volunteer;

/** On which way a registration came: on site, by phone, at the community's counter, or from outside. */
enum Channel {
    ONSITE(true),
    PHONE(true),
    COUNTER(true),
    APP(false),
    PARTNER_API(false),
    IMPORT(false);

    private final boolean byStaff;

    Channel(boolean byStaff) {
        this.byStaff = byStaff;
    }

    /** Whether staff take this registration down themselves. */
    boolean isByStaff() {
        return byStaff;
    }

    /** Whether a partner's client may use it. */
    boolean isByPartner() {
        return this == APP || this == PARTNER_API;
    }
}
