package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.TaskEvent.AssignmentCompleted;
import org.lovebank.events.Topics;

/** Listens to task-service: completed assignments are claims of service, everything else is its own affair. */
@ApplicationScoped
class TaskEvents implements EventSubscription {

    private final RecordCompletedAssignment recordCompletedAssignment;

    TaskEvents(RecordCompletedAssignment recordCompletedAssignment) {
        this.recordCompletedAssignment = recordCompletedAssignment;
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
        }
    }
}
