package org.lovebank.task.activity.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.shift.ShiftRefusal.TooManyShiftsOrSeats;

/** Announces the shifts of an activity, adds places, and reads them. */
@ApplicationScoped
public class WriteShift {

    private static final int MOST_SHIFTS = 50;
    private static final int MOST_SEATS = 2000;

    private final ActivityRepository activities;
    private final ShiftRepository shifts;
    private final Event<SeatsAdded> added;
    private final Clock clock;

    WriteShift(ActivityRepository activities, ShiftRepository shifts, Event<SeatsAdded> added, Clock clock) {
        this.activities = activities;
        this.shifts = shifts;
        this.added = added;
        this.clock = clock;
    }

    @Transactional
    ShiftView announce(Caller caller, UUID activityId, ShiftRequest asked) {
        Activity activity = activities.findForChange(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        activity.mustBeWritten();
        Shift shift = add(activity, asked);
        return ShiftView.of(shift, shifts.taken(shift.id()));
    }

    /** Part of the transaction in which the activity is written. */
    public Shift add(Activity activity, ShiftRequest asked) {
        if (shifts.all(activity.id(), MOST_SHIFTS).size() == MOST_SHIFTS) {
            throw new Refused(new TooManyShiftsOrSeats(MOST_SHIFTS, MOST_SEATS));
        }
        Shift shift = new Shift(activity, asked);
        shifts.keep(shift);
        return shift;
    }

    /** Whether a shift like this could be announced for the activity. */
    public static void mustFit(Activity activity, ShiftRequest asked) {
        Shift unused = new Shift(activity, asked);
        unused.window();
    }

    /** More places go to those who wait first. */
    @Transactional
    ShiftView grow(Caller caller, UUID activityId, UUID shiftId, int more) {
        Activity activity = activities.findForChange(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        if (!activity.state().beingWritten() && activity.state() != ActivityState.PUBLISHED) {
            throw activity.notInThatState();
        }
        Shift shift = shifts.forChange(activityId, shiftId);
        if (shift.seats() + more > MOST_SEATS) {
            throw new Refused(new TooManyShiftsOrSeats(MOST_SHIFTS, MOST_SEATS));
        }
        shift.grow(more);
        shifts.keep(shift);
        added.fire(new SeatsAdded(shift.id(), clock.instant()));
        return ShiftView.of(shift, shifts.taken(shiftId));
    }

    @Transactional
    List<ShiftView> of(Caller caller, UUID activityId) {
        activities.findFor(caller, activityId);
        return shifts.all(activityId, MOST_SHIFTS).stream()
                .map(shift -> ShiftView.of(shift, shifts.taken(shift.id())))
                .toList();
    }
}
