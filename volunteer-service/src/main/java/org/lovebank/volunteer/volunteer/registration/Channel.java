package org.lovebank.volunteer.volunteer.registration;

/** On which way a registration came: on site, by phone, at the community's counter, or from outside. */
public enum Channel {
    ONSITE(true),
    PHONE(true),
    COUNTER(true),
    APP(false),
    PARTNER_API(false),
    IMPORT(true);

    private final boolean byStaff;

    Channel(boolean byStaff) {
        this.byStaff = byStaff;
    }

    /** Whether staff take this registration down themselves. */
    public boolean isByStaff() {
        return byStaff;
    }

    /** Whether a partner's client may use it. */
    public boolean isByPartner() {
        return this == APP || this == PARTNER_API;
    }
}
