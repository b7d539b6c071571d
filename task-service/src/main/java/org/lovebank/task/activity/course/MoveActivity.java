package org.lovebank.task.activity.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRefusal.HoursStillOpen;
import org.lovebank.task.activity.ActivityRefusal.NoShiftYet;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.ActivityView;
import org.lovebank.task.activity.TellActivity;
import org.lovebank.task.policy.ActivityPolicy.ActivityWindow;
import org.lovebank.task.policy.ActivityPolicy.EarningActivities;
import org.lovebank.task.policy.Policies;

/** Moves an activity through its life. */
@ApplicationScoped
class MoveActivity {

    private final ActivityRepository activities;
    private final OpenHoursRepository openHours;
    private final Policies policies;
    private final TellActivity tellActivity;
    private final Clock clock;

    MoveActivity(
            ActivityRepository activities,
            OpenHoursRepository openHours,
            Policies policies,
            TellActivity tellActivity,
            Clock clock) {
        this.activities = activities;
        this.openHours = openHours;
        this.policies = policies;
        this.tellActivity = tellActivity;
        this.clock = clock;
    }

    @Transactional
    ActivityView submit(Caller caller, UUID activityId) {
        return run(caller, activityId, (activity, now) -> {
            activity.notice()
                    .mustBeInTime(
                            policies.content(
                                    ActivityWindow.class, activity.belonging().area(), now),
                            now);
            activity.submit(now);
        });
    }

    @Transactional
    ActivityView publish(Caller caller, UUID activityId) {
        Instant now = clock.instant();
        Activity activity = activities.findForChange(caller, activityId);
        EarningActivities rule =
                policies.content(EarningActivities.class, activity.belonging().area(), now);
        activity.publish(caller, rule.types().contains(activity.type().name()), now);
        if (!openHours.hasShift(activityId)) {
            throw new Refused(new NoShiftYet(activityId));
        }
        tellActivity.changed(activity);
        return ActivityView.of(activity, caller);
    }

    @Transactional
    ActivityView sendBack(Caller caller, UUID activityId, String reason) {
        Activity activity = activities.findForChange(caller, activityId);
        activity.sendBack(caller, reason, clock.instant());
        tellActivity.changed(activity);
        return ActivityView.of(activity, caller);
    }

    @Transactional
    ActivityView closeSignUp(Caller caller, UUID activityId) {
        return run(caller, activityId, Activity::closeSignUp);
    }

    @Transactional
    ActivityView begin(Caller caller, UUID activityId) {
        return run(caller, activityId, Activity::begin);
    }

    @Transactional
    ActivityView end(Caller caller, UUID activityId) {
        return run(caller, activityId, Activity::end);
    }

    /** Each one's hours are confirmed by then, person by person; nobody's are filled in here. */
    @Transactional
    ActivityView settleHours(Caller caller, UUID activityId) {
        return run(caller, activityId, (activity, now) -> {
            activity.mustAllow(ActivityState.HOURS_CONFIRMED);
            long open = openHours.open(activityId);
            if (open > 0) {
                throw new Refused(new HoursStillOpen(activityId, open));
            }
            activity.settleHours(now);
        });
    }

    @Transactional
    ActivityView archive(Caller caller, UUID activityId) {
        return run(caller, activityId, Activity::archive);
    }

    @Transactional
    ActivityView cancel(Caller caller, UUID activityId, String reason) {
        return run(caller, activityId, (activity, now) -> activity.cancel(reason, now));
    }

    private ActivityView run(Caller caller, UUID activityId, BiConsumer<Activity, Instant> step) {
        Activity activity = activities.findForChange(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        step.accept(activity, clock.instant());
        tellActivity.changed(activity);
        return ActivityView.of(activity, caller);
    }
}
