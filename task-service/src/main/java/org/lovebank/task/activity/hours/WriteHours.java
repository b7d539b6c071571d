package org.lovebank.task.activity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.hours.HoursRefusal.NoSuchAttendance;
import org.lovebank.task.activity.hours.HoursRefusal.OutsideShift;
import org.lovebank.task.activity.signup.SignUp;
import org.lovebank.task.activity.signup.SignUpRefusal.NoSuchSignUp;
import org.lovebank.task.activity.signup.SignUpRepository;
import org.lovebank.task.activity.signup.SignUpState;
import org.lovebank.task.activity.signup.TellSignUp;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.CheckInWindow;
import org.lovebank.task.window.Window;

/** Coming and going: by the volunteer now, or from a sheet or a call that an organiser enters, person by person. */
@ApplicationScoped
class WriteHours {

    private final ActivityRepository activities;
    private final SignUpRepository signUps;
    private final AttendanceRepository attendances;
    private final Policies policies;
    private final TellSignUp tellSignUp;
    private final Clock clock;

    WriteHours(
            ActivityRepository activities,
            SignUpRepository signUps,
            AttendanceRepository attendances,
            Policies policies,
            TellSignUp tellSignUp,
            Clock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.attendances = attendances;
        this.policies = policies;
        this.tellSignUp = tellSignUp;
        this.clock = clock;
    }

    @Transactional
    AttendanceView come(Caller caller, UUID activityId, AttendRequest asked) {
        Instant now = clock.instant();
        Activity activity = open(caller, activityId);
        SignUp signUp = signUps.forChange(asked.signUpId());
        if (!signUp.activityId().equals(activityId) || (!caller.is(signUp.volunteerId()) && !activity.runBy(caller))) {
            throw new Refused(new NoSuchSignUp(asked.signUpId()));
        }
        attendances.mustBeFirst(signUp.shiftId(), signUp.volunteerId());
        signUp.mustAllow(SignUpState.ATTENDED);
        Moment came = asked.said().moment(signUp, caller, now);
        mustBeWithin(activity, signUp, came.at(), now);
        ActivityAttendance attendance = new ActivityAttendance(signUp, came, now);
        attendances.keep(attendance);
        return AttendanceView.of(attendance);
    }

    @Transactional
    AttendanceView go(Caller caller, UUID activityId, UUID attendanceId, AttendRequest.Said asked) {
        Instant now = clock.instant();
        Activity activity = open(caller, activityId);
        ActivityAttendance before = attendances.found(activityId, attendanceId);
        if (!caller.is(before.volunteerId()) && !activity.runBy(caller)) {
            throw new Refused(new NoSuchAttendance(attendanceId));
        }
        SignUp signUp = signUps.forChange(before.signUpId());
        ActivityAttendance attendance = attendances.forChange(activityId, attendanceId);
        attendance.mustAllow(AttendanceState.CHECKED_OUT);
        Moment went = asked.moment(signUp, caller, now);
        mustBeWithin(activity, signUp, went.at(), now);
        attendance.leave(went, asked.breaks(), now);
        attendances.keep(attendance);
        signUp.attend(now);
        tellSignUp.changed(signUp);
        return AttendanceView.of(attendance);
    }

    private Activity open(Caller caller, UUID activityId) {
        Activity activity = activities.findFor(caller, activityId);
        if (!activity.state().takesHours()) {
            throw activity.notInThatState();
        }
        return activity;
    }

    /** From somewhat before the shift to somewhat after it, and never in the future. */
    private void mustBeWithin(Activity activity, SignUp signUp, Instant at, Instant now) {
        CheckInWindow rule =
                policies.content(CheckInWindow.class, activity.belonging().area(), now);
        Window open = signUp.planned().widened(rule.beforeMinutes(), rule.checkOutAfterMinutes());
        Instant latest = open.to().isBefore(now) ? open.to() : now;
        if (at.isBefore(open.from()) || at.isAfter(latest)) {
            throw new Refused(new OutsideShift(signUp.shiftId(), open.from(), open.to()));
        }
    }
}
