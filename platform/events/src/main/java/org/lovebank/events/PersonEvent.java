package org.lovebank.events;

import java.time.Instant;
import java.util.UUID;

/** What the registry (volunteer-service) tells of people and how they belong together: ids and codes only. */
public sealed interface PersonEvent extends VolunteerEvent.Personal {

    /** About what people are able to do: {@link AbilityEvent}. */
    sealed interface OfAbility extends PersonEvent permits AbilityEvent {}

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
}
