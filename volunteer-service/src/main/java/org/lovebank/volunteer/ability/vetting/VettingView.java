package org.lovebank.volunteer.ability.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A vetting as those see it who may. */
record VettingView(
        UUID id,
        UUID volunteerId,
        String kind,
        boolean clear,
        LocalDate checkedOn,
        LocalDate validUntilOn,
        UUID notedBy,
        int policyVersion,
        Instant notedAt) {}
