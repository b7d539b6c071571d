package org.lovebank.timebank.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.ActivityEvent;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.TaskEvent;
import org.lovebank.events.Topics;
import org.lovebank.timebank.hold.Holds;
import org.lovebank.timebank.reconciliation.claim.NoteClaim;
import org.lovebank.timebank.ring.NoteRing;

/** Hears the task house; every room bears the same event twice and in any order. */
@ApplicationScoped
class TaskSubscription implements EventSubscription {

    private static final int MOST_MINUTES = 1_000_000;

    private final NoteClaim noteClaim;
    private final Holds holds;
    private final NoteRing noteRing;

    TaskSubscription(NoteClaim noteClaim, Holds holds, NoteRing noteRing) {
        this.noteClaim = noteClaim;
        this.holds = holds;
        this.noteRing = noteRing;
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
        if (event instanceof TaskEvent told) {
            hear(told);
        } else {
            throw new CannotApply("not an event of the task house: " + envelope.type());
        }
    }

    private void hear(TaskEvent event) {
        switch (event) {
            case TaskEvent.AssignmentCompleted it ->
                noteClaim.assignment(it.subject(), it.version(), it.assignment().minutes());
            case TaskEvent.OrderFundingRequested it -> {
                if (it.minutes() < 1 || it.minutes() > MOST_MINUTES) {
                    throw new CannotApply("not a number of minutes: " + it.minutes());
                }
                holds.askedByOrder(it.subject(), it.version(), it.payerId(), it.minutes());
            }
            case TaskEvent.OrderCancelled it -> holds.orderCancelled(it.subject());
            case TaskEvent.RingStateChanged it -> noteRing.told(it.subject(), it.ring());
            case TaskEvent.WishStateChanged _,
                    TaskEvent.AssignmentStateChanged _,
                    TaskEvent.OrderStateChanged _,
                    TaskEvent.OrderSlaBreached _ -> {}
            case TaskEvent.Voiced _ -> {}
            // An attendance is to its record what an assignment is: a claim of so many minutes.
            case ActivityEvent.AttendanceConfirmed it ->
                noteClaim.assignment(it.subject(), it.version(), it.attendance().minutes());
            case TaskEvent.Grouped _, TaskEvent.Cared _ -> {}
        }
    }
}
