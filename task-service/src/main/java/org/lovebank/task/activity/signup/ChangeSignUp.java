package org.lovebank.task.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.signup.SignUpRefusal.AlreadyThere;
import org.lovebank.task.activity.signup.SignUpRefusal.NoSuchSignUp;
import org.lovebank.task.activity.signup.SignUpRefusal.NotYourSignUp;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.policy.PolicyContent.NoShow;

/** What becomes of a sign-up: by the volunteer, or by those who organise. */
@ApplicationScoped
class ChangeSignUp {

    private final ActivityRepository activities;
    private final SignUpRepository signUps;
    private final SeatRepository seats;
    private final PassSeatsOn passSeatsOn;
    private final Policies policies;
    private final TellSignUp tellSignUp;
    private final Clock clock;

    ChangeSignUp(
            ActivityRepository activities,
            SignUpRepository signUps,
            SeatRepository seats,
            PassSeatsOn passSeatsOn,
            Policies policies,
            TellSignUp tellSignUp,
            Clock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.seats = seats;
        this.passSeatsOn = passSeatsOn;
        this.policies = policies;
        this.tellSignUp = tellSignUp;
        this.clock = clock;
    }

    /** An organiser says yes: a place, or a chair in the line when none is left. */
    @Transactional
    SignUpView approve(Caller caller, UUID signUpId) {
        Instant now = clock.instant();
        SignUp signUp = organised(caller, signUpId);
        signUp.mustAllow(SignUpState.WAITLISTED);
        signUps.mustBeFree(signUp.volunteerId(), signUp.planned());
        seats.leave(signUpId);
        boolean place = seats.takePlace(signUp.shiftId(), signUpId);
        if (!place) {
            seats.takeWaiting(signUp.shiftId(), signUpId);
        }
        signUp.approve(place, now);
        return told(signUp);
    }

    @Transactional
    SignUpView reject(Caller caller, UUID signUpId, String reason) {
        SignUp signUp = organised(caller, signUpId);
        signUp.reject(reason, clock.instant());
        seats.leave(signUpId);
        return told(signUp);
    }

    /** Only the volunteer takes an offered place. */
    @Transactional
    SignUpView accept(Caller caller, UUID signUpId) {
        SignUp signUp = held(caller, signUpId);
        if (!caller.is(signUp.volunteerId())) {
            throw new Refused(new NotYourSignUp(signUpId));
        }
        signUp.mustAllow(SignUpState.APPROVED);
        // Before the yes: afterwards its own time would stand in the way.
        signUps.mustBeFree(signUp.volunteerId(), signUp.planned());
        signUp.accept(clock.instant());
        return told(signUp);
    }

    /** By the volunteer, or by an organiser to whom they said so; never a reason to be asked for one. */
    @Transactional
    SignUpView cancel(Caller caller, UUID signUpId) {
        Instant now = clock.instant();
        SignUp signUp = held(caller, signUpId);
        mustNotBeThere(signUp);
        boolean place = signUp.state().holdsPlace();
        signUp.cancel(policies.content(LateWithdrawal.class, area(signUp), now), now);
        SignUpView view = told(signUp);
        free(signUp, place, now);
        return view;
    }

    @Transactional
    SignUpView excuse(Caller caller, UUID signUpId, @Nullable String reason) {
        Instant now = clock.instant();
        SignUp signUp = organised(caller, signUpId);
        mustNotBeThere(signUp);
        signUp.excuse(reason, now);
        SignUpView view = told(signUp);
        free(signUp, true, now);
        return view;
    }

    @Transactional
    SignUpView miss(Caller caller, UUID signUpId, String reason) {
        Instant now = clock.instant();
        SignUp signUp = organised(caller, signUpId);
        mustNotBeThere(signUp);
        signUp.miss(reason, policies.content(NoShow.class, area(signUp), now), now);
        return told(signUp);
    }

    private SignUpView told(SignUp signUp) {
        tellSignUp.changed(signUp);
        return SignUpView.of(signUp);
    }

    private void free(SignUp signUp, boolean place, Instant now) {
        if (place) {
            passSeatsOn.freed(signUp, now);
        } else {
            seats.leave(signUp.id());
        }
    }

    private void mustNotBeThere(SignUp signUp) {
        if (signUps.isThere(signUp.id())) {
            throw new Refused(new AlreadyThere(signUp.id()));
        }
    }

    private SignUp held(Caller caller, UUID signUpId) {
        SignUp signUp = signUps.forChange(signUpId);
        if (!caller.is(signUp.volunteerId()) && !activity(signUp).runBy(caller)) {
            throw new Refused(new NoSuchSignUp(signUpId));
        }
        return signUp;
    }

    /** For organisers, about others than themselves. */
    private SignUp organised(Caller caller, UUID signUpId) {
        SignUp signUp = held(caller, signUpId);
        if (caller.is(signUp.volunteerId()) || !activity(signUp).runBy(caller)) {
            throw new Refused(new NotYourSignUp(signUpId));
        }
        return signUp;
    }

    private Activity activity(SignUp signUp) {
        return activities.findById(signUp.activityId());
    }

    private AreaPath area(SignUp signUp) {
        return activity(signUp).belonging().area();
    }
}
