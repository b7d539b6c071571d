package org.lovebank.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the registry (volunteer-service) tells of people and how they belong together: ids and codes only. */
public sealed interface PersonEvent extends VolunteerEvent.Personal {

    /**
     * A relation between two people moved: {@code kind} is GUARDIAN, SPOUSE, PARENT, CHILD, GRAND or PROXY and says what
     * the first person is to the second; only BOUND ones count.
     */
    @EventType("vol.relation.changed.v1")
    record RelationChanged(
            UUID subject,
            long version,
            UUID fromPersonId,
            UUID toPersonId,
            String kind,
            String state,
            String areaPath,
            Instant changedAt)
            implements PersonEvent {}

    /** A person's key was destroyed: what named the person is gone for ever, and must go everywhere else. */
    @EventType("vol.person.erased.v1")
    record PersonErased(UUID subject, long version, Instant erasedAt) implements PersonEvent {}

    /**
     * Somebody asked to be forgotten: every house that may hold something open with the person answers under the same
     * {@code subject} (the request) and {@code version} (the number of the question).
     */
    @EventType("vol.erasure.asked.v1")
    record ErasureAsked(UUID subject, long version, UUID personId, Instant askedAt) implements PersonEvent {}

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
            implements PersonEvent {}

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
            implements PersonEvent {}
}
