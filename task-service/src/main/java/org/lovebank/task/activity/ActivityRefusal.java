package org.lovebank.task.activity;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How an activity says no. */
public sealed interface ActivityRefusal extends Refusal {

    /** There is no such activity, or not for this caller. */
    record NoSuchActivity(UUID activityId) implements ActivityRefusal {}

    /** The present state does not allow this. */
    record ActivityNotInThatState(UUID activityId, ActivityState state, List<ActivityState> allowedNext)
            implements ActivityRefusal {}

    /** Organising is for those whose office covers the place; volunteers organise their own. */
    record NotYourActivity(String areaPath) implements ActivityRefusal {}

    /** Nobody reviews what they announced themselves. */
    record ReviewerIsAuthor(UUID activityId) implements ActivityRefusal {}

    /** Nothing is published that nobody can sign up for. */
    record NoShiftYet(UUID activityId) implements ActivityRefusal {}

    /** Before the hours are settled, each one's are confirmed or the absence is noted. */
    record HoursStillOpen(UUID activityId, long open) implements ActivityRefusal {}

    /** The activity has not begun, or has not ended. */
    record NotYetTime(UUID activityId, java.time.Instant earliestAt) implements ActivityRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchActivity _ -> Kind.MISSING;
            case ActivityNotInThatState _, NoShiftYet _, HoursStillOpen _, NotYetTime _ -> Kind.CONFLICT;
            case NotYourActivity _, ReviewerIsAuthor _ -> Kind.FORBIDDEN;
        };
    }
}
