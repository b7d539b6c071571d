package org.lovebank.volunteer.ear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.ActivityEvent.AttendanceConfirmed;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.TaskEvent.AssignmentCompleted;
import org.lovebank.events.Topics;
import org.lovebank.events.VoiceEvent.WorkErasureAnswered;
import org.lovebank.volunteer.protection.AnsweringHouse;
import org.lovebank.volunteer.protection.HearAnswer;
import org.lovebank.volunteer.servicerecord.claim.RecordCompletedAssignment;
import org.lovebank.volunteer.servicerecord.claim.RecordConfirmedAttendance;

/** Listens to task-service: claims of service and what is open there; rooms that want to know more observe the rest. */
@ApplicationScoped
class TaskEar implements EventSubscription {

    private final RecordCompletedAssignment recordCompletedAssignment;
    private final RecordConfirmedAttendance recordConfirmedAttendance;
    private final HearAnswer hearAnswer;
    private final Event<DomainEvent> heard;

    TaskEar(
            RecordCompletedAssignment recordCompletedAssignment,
            RecordConfirmedAttendance recordConfirmedAttendance,
            HearAnswer hearAnswer,
            Event<DomainEvent> heard) {
        this.heard = heard;
        this.recordCompletedAssignment = recordCompletedAssignment;
        this.recordConfirmedAttendance = recordConfirmedAttendance;
        this.hearAnswer = hearAnswer;
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
        } else if (event instanceof WorkErasureAnswered told) {
            hearAnswer.from(AnsweringHouse.TASK, told.subject(), told.version(), told.obligations());
        } else {
            heard.fire(event);
        }
    }
}
