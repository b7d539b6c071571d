package org.lovebank.task.activity.course;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.TellActivity;
import org.lovebank.task.policy.ActivityPolicy.ActivityWindow;
import org.lovebank.task.policy.Policies;

/** Moves activities on when their time has come; any number of replicas may do it at once. */
@ApplicationScoped
public class MoveActivitiesOn {

    private static final Logger LOG = Logger.getLogger(MoveActivitiesOn.class);
    private static final int AT_ONCE = 100;
    /** Nothing is put away sooner; the policy of its place may ask for longer. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private final ActivityRepository activities;
    private final Policies policies;
    private final TellActivity tellActivity;
    private final Clock clock;

    MoveActivitiesOn(ActivityRepository activities, Policies policies, TellActivity tellActivity, Clock clock) {
        this.activities = activities;
        this.policies = policies;
        this.tellActivity = tellActivity;
        this.clock = clock;
    }

    @Scheduled(
            identity = "move-activities-on",
            every = "${lovebank.task.activities-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        int moved = each(ActivityState.PUBLISHED, ActivityRepository.Clock.SIGN_UP_UNTIL, now, Activity::closeSignUp)
                + each(ActivityState.SIGNUP_CLOSED, ActivityRepository.Clock.START, now, Activity::begin)
                + each(ActivityState.RUNNING, ActivityRepository.Clock.END, now, Activity::end)
                + archive(now);
        if (moved > 0) {
            LOG.infof("activities moved count=%d", moved);
        }
    }

    private int each(
            ActivityState from, ActivityRepository.Clock due, Instant now, BiConsumer<Activity, Instant> step) {
        List<Activity> found = activities.due(from, due, now, AT_ONCE);
        for (Activity activity : found) {
            step.accept(activity, now);
            tellActivity.changed(activity);
        }
        return found.size();
    }

    private int archive(Instant now) {
        int archived = 0;
        for (Activity activity : activities.due(
                ActivityState.HOURS_CONFIRMED, ActivityRepository.Clock.CHANGE, now.minus(SETTLED), AT_ONCE)) {
            int days = policies.content(
                            ActivityWindow.class, activity.belonging().area(), now)
                    .archivedAfterDays();
            if (!activity.life().changedAt().plus(Duration.ofDays(days)).isAfter(now)) {
                activity.archive(now);
                tellActivity.changed(activity);
                archived++;
            }
        }
        return archived;
    }
}
