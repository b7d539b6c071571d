package org.lovebank.task.activity.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.activity.signup.SignUp.Channel;

/** A sign-up as its volunteer and the organisers see it. */
@Schema(name = "SignUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignUpView(
        UUID id,
        UUID activityId,
        UUID shiftId,
        UUID volunteerId,
        SignUpState state,
        List<SignUpState> next,
        Instant plannedFrom,
        Instant plannedTo,
        Channel channel,
        UUID recordedBy,
        boolean guardianConsents,
        @Nullable Instant offeredUntil,
        @Nullable String reason,
        Instant appliedAt,
        Instant changedAt,
        long version) {

    static SignUpView of(SignUp signUp) {
        SignUp.Details details = signUp.details();
        return new SignUpView(
                signUp.id(),
                signUp.activityId(),
                signUp.shiftId(),
                signUp.volunteerId(),
                signUp.state(),
                signUp.state().next(),
                signUp.planned().from(),
                signUp.planned().to(),
                details.channel(),
                details.recordedBy(),
                details.guardianConsents(),
                details.offeredUntil(),
                details.reason(),
                details.appliedAt(),
                details.changedAt(),
                details.version());
    }
}
