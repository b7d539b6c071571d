package org.lovebank.volunteer.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lovebank.volunteer.volunteer.VolunteerView;

/** Everything a committee may read of a volunteer's service at this moment; printable as it stands. */
record Dossier(UUID volunteerId, Instant composedAt, VolunteerView file, Map<String, Object> parts) {}
