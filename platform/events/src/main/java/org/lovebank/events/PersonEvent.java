package org.lovebank.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the registry (volunteer-service) tells of people, how they belong together and are recognised: ids and codes only. */
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

    /** How people are recognised: stars, honours, selections, assessments. Ids and codes, never a name or a text. */
    sealed interface Recognition extends PersonEvent {

        /** A volunteer's honour minutes reached another star: the volunteer is invited to apply, once for each star. */
        @EventType("vol.star.invited.v1")
        record StarInvited(
                UUID subject, long version, UUID volunteerId, int stars, int policyVersion, Instant invitedAt)
                implements Recognition {}

        /** An application for a star moved: from APPLIED to AWARDED, REJECTED, WITHDRAWN or REVOKED. */
        @EventType("vol.star-application.state-changed.v1")
        record StarApplicationStateChanged(
                UUID subject,
                long version,
                UUID volunteerId,
                String areaPath,
                int stars,
                String state,
                Instant changedAt)
                implements Recognition {}

        /** An honour was noted, confirmed or revoked; {@code honouredKind} is PERSON, FAMILY, TEAM or ORGANISATION. */
        @EventType("vol.honour.state-changed.v1")
        record HonourStateChanged(
                UUID subject,
                long version,
                String honouredKind,
                UUID honouredId,
                String areaPath,
                String level,
                String state,
                Instant changedAt)
                implements Recognition {}

        /** A reward was granted, handed over or cancelled; {@code kind} is MATERIAL, MORAL or POLICY. */
        @EventType("vol.reward.state-changed.v1")
        record RewardStateChanged(
                UUID subject, long version, String areaPath, String kind, String state, Instant changedAt)
                implements Recognition {}

        /** A selection moved from nominations to its announcement. */
        @EventType("vol.award-campaign.state-changed.v1")
        record AwardCampaignStateChanged(
                UUID subject, long version, String areaPath, int year, String state, Instant changedAt)
                implements Recognition {}

        /** A story was published, or must no longer be shown anywhere. */
        @EventType("vol.story.state-changed.v1")
        record StoryStateChanged(UUID subject, long version, String areaPath, String state, Instant changedAt)
                implements Recognition {}

        /** A year's assessment was made, or its best were reported upward; counts, nobody is named. */
        @EventType("vol.annual-assessment.state-changed.v1")
        record AnnualAssessmentStateChanged(
                UUID subject,
                long version,
                String areaPath,
                int year,
                int assessed,
                int excellent,
                String state,
                Instant changedAt)
                implements Recognition {}
    }
}
