package org.lovebank.task.activity.hourcode;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a code is not printed or not taken. */
public sealed interface HourCodeRefusal extends Refusal {

    /** Not known, used, or over; which of them is nobody's business. */
    record HourCodeWrong() implements HourCodeRefusal {}

    /** Whoever guesses has to wait. */
    record TooManyWrongCodes(long retryAfterSeconds) implements HourCodeRefusal {}

    /** The policy and the shift bound how many, and how long. */
    record HourCodesOutOfBounds(int mostAtOnce, int longestMinutes) implements HourCodeRefusal {}

    /** A code counts for who holds a place in its shift; it stays unused. */
    record NotSignedUpHere(UUID shiftId) implements HourCodeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case HourCodeWrong _, HourCodesOutOfBounds _ -> Kind.INVALID;
            case TooManyWrongCodes _ -> Kind.LIMITED;
            case NotSignedUpHere _ -> Kind.FORBIDDEN;
        };
    }
}
