package org.lovebank.task.activity.hourcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.hourcode.HourCodeRefusal.HourCodeWrong;
import org.lovebank.task.activity.hourcode.HourCodeRefusal.NotSignedUpHere;
import org.lovebank.task.activity.hourcode.HourCodeRepository.Held;
import org.lovebank.task.activity.hours.ActivityAttendance;
import org.lovebank.task.activity.hours.AttendanceRepository;
import org.lovebank.task.activity.hours.AttendanceView;
import org.lovebank.task.activity.hours.HoursRefusal.OutsideShift;
import org.lovebank.task.activity.hours.Moment;
import org.lovebank.task.activity.signup.SignUp;
import org.lovebank.task.activity.signup.SignUpRepository;
import org.lovebank.task.activity.signup.SignUpState;
import org.lovebank.task.activity.signup.TellSignUp;
import org.lovebank.task.evidence.Method;
import org.lovebank.task.secret.KeyedPrint;

/** Somebody types the code that they were handed: their hours are on the sheet, and an organiser confirms them. */
@ApplicationScoped
class UseHourCode {

    private final HourCodeRepository codes;
    private final ActivityRepository activities;
    private final SignUpRepository signUps;
    private final AttendanceRepository attendances;
    private final KeyedPrint print;
    private final TellSignUp tellSignUp;
    private final Clock clock;

    UseHourCode(
            HourCodeRepository codes,
            ActivityRepository activities,
            SignUpRepository signUps,
            AttendanceRepository attendances,
            KeyedPrint print,
            TellSignUp tellSignUp,
            Clock clock) {
        this.codes = codes;
        this.activities = activities;
        this.signUps = signUps;
        this.attendances = attendances;
        this.print = print;
        this.tellSignUp = tellSignUp;
        this.clock = clock;
    }

    @Transactional
    AttendanceView by(Caller caller, String typed) {
        Instant now = clock.instant();
        Held code = codes.unused(
                        print.of(PrintHourCodes.PURPOSE, HourCode.typed(typed).plain()), now)
                .orElseThrow(() -> new Refused(new HourCodeWrong()));
        Activity activity = activities.findFor(caller, code.activityId());
        if (!activity.state().takesHours()) {
            throw activity.notInThatState();
        }
        UUID signUpId = signUps.placeOf(code.shiftId(), caller.id())
                .orElseThrow(() -> new Refused(new NotSignedUpHere(code.shiftId())))
                .id();
        SignUp signUp = signUps.forChange(signUpId);
        attendances.mustBeFirst(code.shiftId(), caller.id());
        signUp.mustAllow(SignUpState.ATTENDED);
        Instant came = signUp.planned().from();
        Instant went = came.plus(Duration.ofMinutes(code.minutes()));
        if (now.isBefore(went)) {
            throw new Refused(new OutsideShift(code.shiftId(), came, went));
        }
        ActivityAttendance attendance =
                new ActivityAttendance(signUp, new Moment(came, Method.PAPER, caller.id(), now), now);
        attendance.leave(new Moment(went, Method.PAPER, caller.id(), now), 0, now);
        attendances.keep(attendance);
        codes.use(code.id(), caller.id(), now);
        signUp.attend(now);
        tellSignUp.changed(signUp);
        return AttendanceView.of(attendance);
    }
}
