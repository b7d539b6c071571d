package org.lovebank.task.activity.hours;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.hours.HoursRefusal.OwnTimeIsNow;
import org.lovebank.task.activity.hours.HoursRefusal.SheetSaysHow;
import org.lovebank.task.activity.signup.SignUp;
import org.lovebank.task.evidence.Method;

/** Coming, by one's sign-up; time and method are for organisers who enter a sheet or a call. */
@Schema(name = "AttendRequest")
record AttendRequest(
        @NotNull UUID signUpId,
        @Nullable Instant at,
        @Nullable Method method) {

    Said said() {
        return new Said(at, method, null);
    }

    /** Going. */
    @Schema(name = "LeaveRequest")
    record Said(
            @Nullable Instant at,
            @Nullable Method method,
            @Min(0) @Max(1440) @Nullable Integer breakMinutes) {

        static final Said NOW = new Said(null, null, null);

        int breaks() {
            return breakMinutes == null ? 0 : breakMinutes;
        }

        Moment moment(SignUp signUp, Caller caller, Instant now) {
            UUID activityId = signUp.activityId();
            if (caller.is(signUp.volunteerId())) {
                if (at != null || (method != null && method.onBehalf())) {
                    throw new Refused(new OwnTimeIsNow(activityId));
                }
                return new Moment(now, Method.APP, caller.id(), now);
            }
            if (method == null || !method.onBehalf()) {
                throw new Refused(new SheetSaysHow(activityId));
            }
            return new Moment(at == null ? now : at, method, caller.id(), now);
        }
    }
}
