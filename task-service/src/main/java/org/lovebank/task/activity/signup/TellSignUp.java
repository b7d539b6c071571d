package org.lovebank.task.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.ActivityEvent.SignUpStateChanged;

/** Keeps a sign-up and tells of it: ids and the state, so that apps can say that a place waits. */
@ApplicationScoped
public class TellSignUp {

    private final SignUpRepository signUps;
    private final EventLog log;

    TellSignUp(SignUpRepository signUps, EventLog log) {
        this.signUps = signUps;
        this.log = log;
    }

    public void changed(SignUp signUp) {
        signUps.keep(signUp);
        SignUp.Details details = signUp.details();
        log.append(new SignUpStateChanged(
                signUp.id(),
                details.version(),
                signUp.activityId(),
                signUp.shiftId(),
                signUp.volunteerId(),
                signUp.state().name(),
                details.offeredUntil(),
                details.changedAt()));
    }
}
