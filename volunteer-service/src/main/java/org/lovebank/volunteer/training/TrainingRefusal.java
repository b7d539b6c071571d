package org.lovebank.volunteer.training;

import java.util.UUID;
import org.lovebank.events.category.CategoryScheme.Kind;
import org.lovebank.problem.Refusal;

/** Why something about training is refused. */
sealed interface TrainingRefusal extends Refusal {

    record NoSuchTraining(UUID trainingId) implements TrainingRefusal {}

    record NoSuchSession(UUID sessionId) implements TrainingRefusal {}

    /** The code is not the one shown there, or its time is over. */
    record SignInCodeWrong() implements TrainingRefusal {}

    /** Either a code of one's own, or a list by staff. */
    record SignInUnclear() implements TrainingRefusal {}

    /** Nobody signs in, and nothing is noted, before it begins. */
    record SessionNotBegun(String startsAt) implements TrainingRefusal {}

    /** Only who was there has a result. */
    record WasNotThere(UUID volunteerId) implements TrainingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchTraining _, NoSuchSession _ -> Kind.MISSING;
            case SessionNotBegun _ -> Kind.CONFLICT;
            case SignInCodeWrong _, WasNotThere _ -> Kind.INVALID;
            case SignInUnclear _ -> Kind.MALFORMED;
        };
    }
}
