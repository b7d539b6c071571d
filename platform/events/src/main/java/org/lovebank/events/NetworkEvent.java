package org.lovebank.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry tells of the network: stations, who serves where and until when, programmes, reporting. */
public sealed interface NetworkEvent extends VolunteerEvent.Networked {

    /** A station was opened, changed, closed, or its certificate of the six standards came or went. */
    @EventType("vol.station.changed.v1")
    record StationChanged(
            UUID subject,
            long version,
            UUID organisationId,
            @Nullable UUID parentId,
            String areaPath,
            String name,
            String level,
            String status,
            boolean certified,
            Instant changedAt)
            implements NetworkEvent {}

    /** A partner moved into a community, or left it; {@code toOn} is the last day. */
    @EventType("vol.residency.changed.v1")
    record ResidencyChanged(
            UUID subject,
            long version,
            UUID organisationId,
            String areaPath,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean ended,
            Instant changedAt)
            implements NetworkEvent {}

    /** An organisation or a volunteer builds with a Party committee (共建), or does so no longer. */
    @EventType("vol.co-building.changed.v1")
    record CoBuildingChanged(
            UUID subject,
            long version,
            UUID committeeId,
            @Nullable UUID organisationId,
            @Nullable UUID volunteerId,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean ended,
            Instant changedAt)
            implements NetworkEvent {}

    /** A team was allocated to a community or grid, or is there no longer. */
    @EventType("vol.team-allocation.changed.v1")
    record TeamAllocationChanged(
            UUID subject,
            long version,
            UUID teamId,
            String areaPath,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean ended,
            Instant changedAt)
            implements NetworkEvent {}

    /** A grid got, changed or lost its Party branch. */
    @EventType("vol.grid.changed.v1")
    record GridChanged(
            UUID subject,
            long version,
            String areaPath,
            @Nullable UUID partyBranchId,
            Instant changedAt) implements NetworkEvent {}

    /** A volunteer took one of the five grid duties (五大员) on, or gave it up. */
    @EventType("vol.grid-duty.changed.v1")
    record GridDutyChanged(
            UUID subject,
            long version,
            String areaPath,
            UUID volunteerId,
            String duty,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean ended,
            Instant changedAt)
            implements NetworkEvent {}

    /** A brand was made or changed. */
    @EventType("vol.brand.changed.v1")
    record BrandChanged(
            UUID subject,
            long version,
            String name,
            String areaPath,
            UUID ownerId,
            @Nullable UUID parentId,
            String status,
            Instant changedAt)
            implements NetworkEvent {}

    /** A programme was made or changed. */
    @EventType("vol.programme.changed.v1")
    record ProgrammeChanged(
            UUID subject,
            long version,
            String programmeCode,
            String name,
            String areaPath,
            List<String> tags,
            String status,
            Instant changedAt)
            implements NetworkEvent {}

    /** A year's plan of service was drawn up, changed, adopted or closed. */
    @EventType("vol.service-plan.changed.v1")
    record ServicePlanChanged(
            UUID subject,
            long version,
            UUID organisationId,
            String areaPath,
            int year,
            int items,
            String state,
            Instant changedAt)
            implements NetworkEvent {}

    /** A survey of needs was opened or ended; {@code answers} counts, nobody is named. */
    @EventType("vol.survey.state-changed.v1")
    record SurveyStateChanged(
            UUID subject, long version, String areaPath, String state, long answers, Instant changedAt)
            implements NetworkEvent {}

    /** An organisation or a volunteer reported to a community (双报到), and what became of it. */
    @EventType("vol.reporting.state-changed.v1")
    record ReportingStateChanged(
            UUID subject,
            long version,
            @Nullable UUID organisationId,
            @Nullable UUID volunteerId,
            String areaPath,
            String channel,
            String state,
            Instant changedAt)
            implements NetworkEvent {}
}
