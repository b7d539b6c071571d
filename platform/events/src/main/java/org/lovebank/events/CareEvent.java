package org.lovebank.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What task-service tells of the care around service: reminders, absences, relays, agreements, visits and treats. */
public sealed interface CareEvent extends TaskEvent.Cared {

    /** A volunteer is to be reminded of what they promised; told once for each lead time. */
    @EventType("task.assignment.reminder-due.v1")
    record AssignmentReminderDue(
            UUID subject,
            long version,
            UUID volunteerId,
            String areaPath,
            int minutesBefore,
            Instant plannedFrom,
            Instant dueAt)
            implements CareEvent {}

    /**
     * Nobody came: {@code absences} is how many unexcused ones of the last {@code countDays} days this makes;
     * {@code proposal} is NONE, NOTICE, PAUSE or REVIEW and is decided by a person, never by the count.
     */
    @EventType("task.no-show.recorded.v1")
    record NoShowRecorded(
            UUID subject,
            long version,
            UUID volunteerId,
            String areaPath,
            UUID recordedBy,
            int absences,
            int countDays,
            String proposal,
            int policyVersion,
            Instant recordedAt)
            implements CareEvent {}

    /** An absence was excused: it counts no longer. */
    @EventType("task.no-show.excused.v1")
    record NoShowExcused(UUID subject, long version, UUID volunteerId, UUID excusedBy, Instant excusedAt)
            implements CareEvent {}

    /** A volunteer asked a colleague to take an assignment over, and what became of that; {@code subject} is the relay. */
    @EventType("task.relay.state-changed.v1")
    record RelayStateChanged(
            UUID subject,
            long version,
            UUID assignmentId,
            UUID fromVolunteerId,
            UUID toVolunteerId,
            @Nullable UUID newAssignmentId,
            String state,
            Instant changedAt)
            implements CareEvent {}

    /** An agreement moved through its life. */
    @EventType("task.agreement.state-changed.v1")
    record AgreementStateChanged(UUID subject, long version, AgreementState agreement) implements CareEvent {}

    /** An agreement without its people and its words. */
    record AgreementState(
            String agreementNo,
            String mode,
            String state,
            String areaPath,
            int revision,
            int volunteers,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable String ending,
            Instant changedAt) {}

    /**
     * What an agreement had planned for days to come will not be served; {@code reasonCode} is AGREEMENT_SUSPENDED,
     * AGREEMENT_ENDED, AGREEMENT_AMENDED or AGREEMENT_VOLUNTEER_LEFT. What still holds is ordered anew.
     */
    @EventType("task.agreement.turns-cancelled.v1")
    record AgreementTurnsCancelled(
            UUID subject,
            long version,
            String areaPath,
            String reasonCode,
            List<CancelledTurn> turns,
            Instant cancelledAt)
            implements CareEvent {
        public AgreementTurnsCancelled {
            turns = List.copyOf(turns);
        }
    }

    /** A day of an agreement, its order, and whose seats were freed. */
    record CancelledTurn(UUID orderId, LocalDate occursOn, List<UUID> volunteerIds) {
        public CancelledTurn {
            volunteerIds = List.copyOf(volunteerIds);
        }
    }

    /** Nobody has visited a pair for longer than its agreement lets expect; told once for each gap. */
    @EventType("task.agreement.visit-overdue.v1")
    record AgreementVisitOverdue(
            UUID subject, long version, String areaPath, Instant lastVisitAt, int intervalHours, Instant dueAt)
            implements CareEvent {}

    /** A partner's treat for a group was offered, issued, declined or closed. */
    @EventType("task.treat.state-changed.v1")
    record TreatStateChanged(UUID subject, long version, TreatFacts treat) implements CareEvent {}

    /** A treat: who gives it to which group, how many portions a DAY, WEEK or MONTH; who takes one is never told. */
    record TreatFacts(
            String state,
            String areaPath,
            UUID organisationId,
            String group,
            int portions,
            String period,
            LocalDate fromOn,
            LocalDate toOn,
            Instant changedAt) {}
}
