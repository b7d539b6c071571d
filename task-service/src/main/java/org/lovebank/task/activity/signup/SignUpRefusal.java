package org.lovebank.task.activity.signup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a sign-up says no. */
public sealed interface SignUpRefusal extends Refusal {

    /** There is no such sign-up, or not for this caller. */
    record NoSuchSignUp(UUID signUpId) implements SignUpRefusal {}

    /** The present state does not allow this. */
    record SignUpNotInThatState(UUID signUpId, SignUpState state, List<SignUpState> allowedNext)
            implements SignUpRefusal {}

    /** One signs up once for a shift. */
    record AlreadySignedUp(UUID shiftId, SignUpState state) implements SignUpRefusal {}

    /** No place is free, and nobody more may wait. */
    record ShiftFull(UUID shiftId, int seats, int waitlistMax) implements SignUpRefusal {}

    /** One may sign up only while it is open. */
    record SignUpOver(UUID activityId, Instant signUpUntil) implements SignUpRefusal {}

    /** Somebody else's yes is written down by an organiser who was given it by phone, at the counter or on paper. */
    record SignUpForAnother(UUID activityId) implements SignUpRefusal {}

    /** The law, or what the announcement asks, stands in the way. */
    record NotEligibleForActivity(UUID activityId, Barrier barrier) implements SignUpRefusal {}

    /** The place was kept until then. */
    record OfferOver(UUID signUpId, Instant offeredUntil) implements SignUpRefusal {}

    /** Who has checked in has come. */
    record AlreadyThere(UUID signUpId) implements SignUpRefusal {}

    /** An absence is noted only when it is one. */
    record TooEarlyForAbsence(UUID signUpId, Instant earliestAt) implements SignUpRefusal {}

    /** This is the volunteer's own, or the organisers'. */
    record NotYourSignUp(UUID signUpId) implements SignUpRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchSignUp _ -> Kind.MISSING;
            case SignUpNotInThatState _,
                    AlreadySignedUp _,
                    ShiftFull _,
                    SignUpOver _,
                    OfferOver _,
                    AlreadyThere _,
                    TooEarlyForAbsence _ -> Kind.CONFLICT;
            case SignUpForAnother _, NotEligibleForActivity _, NotYourSignUp _ -> Kind.FORBIDDEN;
        };
    }
}
