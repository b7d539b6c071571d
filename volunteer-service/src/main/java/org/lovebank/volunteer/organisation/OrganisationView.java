package org.lovebank.volunteer.organisation;

import java.util.UUID;

/** An organisation as callers see it. */
record OrganisationView(
        UUID id,
        String kind,
        String name,
        String areaPath,
        boolean registered,
        boolean coBuilding,
        String status,
        long version) {}
