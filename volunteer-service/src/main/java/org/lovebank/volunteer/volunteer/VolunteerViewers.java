package org.lovebank.volunteer.volunteer;

import org.lovebank.access.Roles;

/** Whose work in an area takes a look at volunteers' files, masked. */
final class VolunteerViewers {

    static final String[] ROLES = {
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.COMMUNITY_DISPATCHER,
        Roles.BANK_TELLER,
        Roles.AUDITOR,
        Roles.DPO
    };

    private VolunteerViewers() {}
}
