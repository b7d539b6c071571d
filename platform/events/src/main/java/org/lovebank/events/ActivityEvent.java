package org.lovebank.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What groups do together (task-service): activities, who signed up, who came and for how long. */
public sealed interface ActivityEvent extends TaskEvent.Grouped {

    /** An activity moved through its life; with CANCELLED everybody's sign-up is over. */
    @EventType("task.activity.state-changed.v1")
    record ActivityStateChanged(UUID subject, long version, ActivityStanding activity) implements ActivityEvent {}

    /** An activity without its words. */
    record ActivityStanding(
            String activityNo,
            String type,
            String state,
            String areaPath,
            String categoryCode,
            @Nullable String campaignCode,
            @Nullable String actionLine,
            Instant startsAt,
            Instant endsAt,
            Instant changedAt) {}

    /** Somebody's sign-up moved; {@code offeredUntil} is present while a place waits for their yes. */
    @EventType("task.sign-up.state-changed.v1")
    record SignUpStateChanged(
            UUID subject,
            long version,
            UUID activityId,
            UUID shiftId,
            UUID volunteerId,
            String state,
            @Nullable Instant offeredUntil,
            Instant changedAt)
            implements ActivityEvent {}

    /** One volunteer's hours at an activity were confirmed: a claim that the registry may turn into a service record. */
    @EventType("task.activity.attendance-confirmed.v1")
    record AttendanceConfirmed(UUID subject, long version, ConfirmedAttendance attendance) implements ActivityEvent {}

    /**
     * What a confirmed attendance claims; one for each activity, shift and volunteer. {@code minutes} is time served
     * without breaks and travel; {@code place} is no finer than a building; the witness is who confirmed.
     */
    record ConfirmedAttendance(
            UUID volunteerId,
            UUID activityId,
            UUID shiftId,
            @Nullable UUID organisationId,
            String areaPath,
            String categoryCode,
            @Nullable String actionLine,
            String projectName,
            Instant servedFrom,
            Instant servedTo,
            int breakMinutes,
            int minutes,
            String place,
            String content,
            List<UUID> beneficiaryIds,
            UUID witnessId,
            String witnessMaskedName,
            String witnessMethod,
            String evidenceGrade,
            UUID confirmedBy,
            Instant confirmedAt) {}

    /** A place published fewer activities in a month than its rule asks; {@code month} is like 2026-11. */
    @EventType("task.publications.fell-short.v1")
    record PublicationsFellShort(
            UUID subject, long version, String areaPath, String month, int published, int quota, Instant foundAt)
            implements ActivityEvent {}
}
