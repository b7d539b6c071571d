package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.ActivityEvent.AttendanceConfirmed;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.TaskEvent.AssignmentCompleted;
import org.lovebank.events.Topics;

/** Listens to task-service: completed assignments and confirmed hours are claims of service, all else is its own affair. */
@ApplicationScoped
class TaskEvents implements EventSubscription {

    private final RecordCompletedAssignment recordCompletedAssignment;
    private final RecordConfirmedAttendance recordConfirmedAttendance;

    TaskEvents(
            RecordCompletedAssignment recordCompletedAssignment, RecordConfirmedAttendance recordConfirmedAttendance) {
        this.recordCompletedAssignment = recordCompletedAssignment;
        this.recordConfirmedAttendance = recordConfirmedAttendance;
    }

    @Override
    public String source() {
        return "task";
    }

    @Override
    public String topic() {
        return Topics.TASK;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        if (event instanceof AssignmentCompleted completed) {
            recordCompletedAssignment.from(completed.subject(), completed.assignment());
        } else if (event instanceof AttendanceConfirmed confirmed) {
            recordConfirmedAttendance.from(confirmed.subject(), confirmed.attendance());
        }
    }
}
