package org.lovebank.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the registry tells of what volunteers are able and vetted to do: ids, codes and days only. */
public sealed interface AbilityEvent extends PersonEvent.OfAbility {

    /** A verified qualification ends in so many days; told once for each lead time of the rule. */
    @EventType("vol.qualification.expiring.v1")
    record QualificationExpiring(
            UUID subject,
            long version,
            UUID volunteerId,
            String kind,
            LocalDate validUntilOn,
            int daysBefore,
            Instant remindedAt)
            implements AbilityEvent {}

    /** A vetting ends in so many days; told once for each lead time of the rule. What it found is not told. */
    @EventType("vol.vetting.expiring.v1")
    record VettingExpiring(
            UUID subject,
            long version,
            UUID volunteerId,
            String kind,
            LocalDate validUntilOn,
            int daysBefore,
            Instant remindedAt)
            implements AbilityEvent {}
}
