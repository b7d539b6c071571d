package org.lovebank.task.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.ActivityEvent.ActivityStanding;
import org.lovebank.events.ActivityEvent.ActivityStateChanged;
import org.lovebank.task.activity.notice.Belonging;
import org.lovebank.task.campaign.ActionLine;

/** Keeps an activity and tells of it: inside the house whoever depends on it, outside the street. */
@ApplicationScoped
public class TellActivity {

    private final ActivityRepository activities;
    private final Event<ActivityMoved> moved;
    private final EventLog log;

    TellActivity(ActivityRepository activities, Event<ActivityMoved> moved, EventLog log) {
        this.activities = activities;
        this.moved = moved;
        this.log = log;
    }

    /** Called after every single step. */
    public void changed(Activity activity) {
        activities.keep(activity);
        Life life = activity.life();
        moved.fire(new ActivityMoved(activity.id(), life.state(), life.changedAt()));
        Belonging belonging = activity.belonging();
        ActionLine line = belonging.actionLine();
        log.append(new ActivityStateChanged(
                activity.id(),
                activity.version(),
                new ActivityStanding(
                        activity.activityNo(),
                        activity.type().name(),
                        life.state().name(),
                        belonging.areaPath(),
                        activity.notice().categoryCode(),
                        belonging.campaignCode(),
                        line == null ? null : line.name(),
                        activity.notice().startsAt(),
                        activity.notice().endsAt(),
                        life.changedAt())));
    }
}
