package org.lovebank.volunteer.station;

import java.time.Instant;
import java.util.UUID;

/** A station as callers see it. */
record StationView(
        UUID id, UUID organisationId, String areaPath, String name, String level, Instant changedAt, long version) {}
