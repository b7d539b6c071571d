package org.lovebank.task.fair;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.ActivityType;
import org.lovebank.task.fair.FairRefusal.NoFair;
import org.lovebank.task.fair.FairRefusal.StallOutsideFair;
import org.lovebank.task.fair.FairRefusal.StallWithoutPartner;
import org.lovebank.task.fair.FairRefusal.TooManyStalls;
import org.lovebank.task.venue.BookVenue;
import org.lovebank.task.venue.Booking;
import org.lovebank.task.venue.BookingRequest;
import org.lovebank.task.window.Window;

/** Opens and closes the stalls of a fair; the room is booked in the same step. */
@ApplicationScoped
class OpenStall {

    private static final int MOST = 200;

    private final ActivityRepository activities;
    private final StallRepository stalls;
    private final BookVenue bookVenue;
    private final Clock clock;

    OpenStall(ActivityRepository activities, StallRepository stalls, BookVenue bookVenue, Clock clock) {
        this.activities = activities;
        this.stalls = stalls;
        this.bookVenue = bookVenue;
        this.clock = clock;
    }

    @Transactional
    Stall open(Caller caller, UUID activityId, StallRequest asked) {
        Activity fair = fairRunBy(caller, activityId);
        if (asked.organisationId() == null && asked.teamId() == null) {
            throw new Refused(new StallWithoutPartner(activityId));
        }
        if (stalls.of(activityId, MOST).size() == MOST) {
            throw new Refused(new TooManyStalls(MOST));
        }
        Window open = times(fair, asked);
        Booking booking = bookVenue.room(
                caller,
                asked.venueId(),
                new BookingRequest(asked.roomId(), activityId, asked.title(), open.from(), open.to()));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        stalls.add(id, activityId, booking.id(), asked, caller.id(), clock.instant());
        return stalls.of(activityId, MOST).stream()
                .filter(stall -> stall.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Window times(Activity fair, StallRequest asked) {
        Window whole = fair.notice().window();
        Instant from = asked.from() == null ? whole.from() : asked.from();
        Instant to = asked.to() == null ? whole.to() : asked.to();
        if (!from.isBefore(to) || !whole.contains(new Window(from, to))) {
            throw new Refused(new StallOutsideFair(fair.id(), whole.from(), whole.to()));
        }
        return new Window(from, to);
    }

    @Transactional
    void close(Caller caller, UUID activityId, UUID stallId) {
        fairRunBy(caller, activityId);
        bookVenue.cancel(caller, stalls.close(activityId, stallId));
    }

    @Transactional
    List<Stall> of(Caller caller, UUID activityId) {
        mustBeFair(activities.findFor(caller, activityId));
        return stalls.of(activityId, MOST);
    }

    private Activity fairRunBy(Caller caller, UUID activityId) {
        Activity activity = activities.findForChange(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        mustBeFair(activity);
        boolean open = activity.state().beingWritten()
                || activity.state() == ActivityState.PUBLISHED
                || activity.state() == ActivityState.SIGNUP_CLOSED;
        if (!open) {
            throw activity.notInThatState();
        }
        return activity;
    }

    private static void mustBeFair(Activity activity) {
        if (activity.type() != ActivityType.FAIR) {
            throw new Refused(new NoFair(activity.id()));
        }
    }
}
