package org.lovebank.events;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry (volunteer-service) tells. */
public sealed interface VolunteerEvent extends DomainEvent {

    /** About people and how they belong together: {@link PersonEvent}. */
    sealed interface Personal extends VolunteerEvent permits PersonEvent {}

    /** The network of places, stations and programmes; the records stand in {@link NetworkEvent}. */
    sealed interface Networked extends VolunteerEvent permits NetworkEvent {}

    /** A person became a registered volunteer and may have an account. */
    @EventType("vol.volunteer.registered.v1")
    record VolunteerRegistered(UUID subject, long version, VolunteerState state) implements VolunteerEvent {}

    /** A volunteer's status changed: paused, suspended, withdrawn, active again. */
    @EventType("vol.volunteer.status-changed.v1")
    record VolunteerStatusChanged(UUID subject, long version, VolunteerState state) implements VolunteerEvent {}

    /** What matching needs to know of a volunteer changed. */
    @EventType("vol.volunteer.profile-changed.v1")
    record VolunteerProfileChanged(UUID subject, long version, VolunteerState state) implements VolunteerEvent {}

    /**
     * A volunteer without a name: what the other houses may know. {@code status} is the registry's status word,
     * {@code ageBand} one of UNDER_8, 8_TO_15, 16_TO_17, 18_TO_59, 60_PLUS, UNKNOWN; lists hold codes;
     * {@code guardianConsentId} is the guardian's consent that stands, absent when none does.
     */
    record VolunteerState(
            String volunteerNo,
            String maskedName,
            String status,
            String areaPath,
            String ageBand,
            List<String> intentions,
            List<String> skills,
            List<String> languages,
            List<Availability> availability,
            boolean remoteCapable,
            @Nullable LocalDate minorsVettedUntilOn,
            List<HeldQualification> qualifications,
            List<UUID> teamIds,
            boolean preferHumanDispatch,
            @Nullable UUID guardianConsentId,
            Instant changedAt) {}

    /** A weekly window in which a volunteer is free, Asia/Shanghai. */
    record Availability(DayOfWeek day, LocalTime from, LocalTime to) {}

    /** A verified qualification; {@code validUntilOn} absent means that it does not expire. */
    record HeldQualification(String kind, @Nullable LocalDate validUntilOn) {}

    /** A person has died; neither when nor of what is told. */
    @EventType("vol.person.deceased.v1")
    record PersonDeceased(UUID subject, long version, Instant recordedAt) implements VolunteerEvent {}

    /** A place in the area tree was made or changed; with its middle where the registry knows it. */
    @EventType("vol.area.changed.v1")
    record AreaChanged(
            UUID subject,
            long version,
            String path,
            @Nullable UUID parentId,
            String level,
            String name,
            @Nullable Centroid centroid,
            Instant changedAt)
            implements VolunteerEvent {

        /** A place whose middle nobody has told. */
        public AreaChanged(
                UUID subject,
                long version,
                String path,
                @Nullable UUID parentId,
                String level,
                String name,
                Instant changedAt) {
            this(subject, version, path, parentId, level, name, null, changedAt);
        }
    }

    /** The middle of a place in millionths of a degree, ten metres at the finest: never a door. */
    record Centroid(int latitudeE6, int longitudeE6) {}

    /** An organisation was made or changed. */
    @EventType("vol.organisation.changed.v1")
    record OrganisationChanged(
            UUID subject, long version, String kind, String name, String areaPath, String status, Instant changedAt)
            implements VolunteerEvent {}

    /** A team was made or changed. */
    @EventType("vol.team.changed.v1")
    record TeamChanged(
            UUID subject,
            long version,
            UUID organisationId,
            String name,
            String kind,
            String areaPath,
            String status,
            Instant changedAt)
            implements VolunteerEvent {}

    /** The recording organisation confirmed a service record: its minutes are owed, but not yet spendable. */
    @EventType("vol.service-record.confirmed.v1")
    record ServiceRecordConfirmed(UUID subject, long version, ServiceRecordState state) implements VolunteerEvent {}

    /** The publicity period ended without objection: the record counts. */
    @EventType("vol.service-record.finalised.v1")
    record ServiceRecordFinalised(UUID subject, long version, ServiceRecordState state) implements VolunteerEvent {}

    /** A record was refused before it counted. */
    @EventType("vol.service-record.rejected.v1")
    record ServiceRecordRejected(UUID subject, long version, ServiceRecordState state, String reasonCode)
            implements VolunteerEvent {}

    /** A record that had counted was taken back. */
    @EventType("vol.service-record.voided.v1")
    record ServiceRecordVoided(UUID subject, long version, ServiceRecordState state, String reasonCode)
            implements VolunteerEvent {}

    /**
     * A record that counted was corrected: {@code state} is the old one as it now is, {@code correction} the record that
     * stands in its place, under an id and a version of its own. One event, so that nobody sees one without the other.
     */
    @EventType("vol.service-record.corrected.v1")
    record ServiceRecordCorrected(
            UUID subject,
            long version,
            ServiceRecordState state,
            UUID correctionId,
            long correctionVersion,
            ServiceRecordState correction,
            String reasonCode)
            implements VolunteerEvent {}

    /**
     * A service record as other houses see it. {@code minutes} counts; {@code place} is no finer than a building;
     * {@code witness} is masked; {@code source} is ASSIGNMENT, ACTIVITY, SELF_ORGANISED, IMPORT or CORRECTION and
     * {@code sourceId} its id there; {@code fundingSource} is NONE, RECIPIENT, POOL or GRANT, with the order's id.
     */
    record ServiceRecordState(
            UUID volunteerId,
            String state,
            String source,
            UUID sourceId,
            @Nullable UUID orderId,
            String fundingSource,
            String areaPath,
            String categoryCode,
            Instant servedFrom,
            Instant servedTo,
            int minutes,
            String place,
            String content,
            String witness,
            String evidenceGrade,
            int policyVersion,
            Instant changedAt) {}

    /** A volunteer's honour minutes or stars changed; spending never lowers either. */
    @EventType("vol.star-rating.changed.v1")
    record StarRatingChanged(
            UUID subject,
            long version,
            long honourMinutes,
            int qualifiesForStars,
            int awardedStars,
            int policyVersion,
            Instant changedAt)
            implements VolunteerEvent {}
}
