package org.lovebank.task.intake.fate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.task.screening.Finding;

/** How a matter says no. */
public sealed interface IntakeRefusal extends Refusal {

    /** There is no such matter, or not for this caller. */
    record NoSuchIntake(String intake) implements IntakeRefusal {}

    /** The matter's present state does not allow this; {@code outcome} says what became of it, if anything. */
    record IntakeNotInThatState(
            UUID intakeId, IntakeState state, @Nullable Outcome outcome, List<IntakeState> allowedNext)
            implements IntakeRefusal {}

    /** Triage is for those whose office covers the place. */
    record NotYourIntake(String areaPath) implements IntakeRefusal {}

    /** The words were erased when their time was over. */
    record WordsErased(Instant erasedAt) implements IntakeRefusal {}

    /** An outcome without what it needs. */
    record OutcomeIncomplete(Outcome outcome, String missing) implements IntakeRefusal {}

    /** A matter is not its own duplicate, nor that of one which is a duplicate itself. */
    record NoDuplicateOf(UUID duplicateOf) implements IntakeRefusal {}

    /** A referral is due later than now, and not too late. */
    record ReferralDueWrong(Instant earliestAt, Instant latestAt) implements IntakeRefusal {}

    /** What the reporter may be told holds no personal data. */
    record NoteNotPublishable(List<Finding> findings) implements IntakeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchIntake _ -> Kind.MISSING;
            case IntakeNotInThatState _ -> Kind.CONFLICT;
            case NotYourIntake _ -> Kind.FORBIDDEN;
            case WordsErased _, OutcomeIncomplete _, NoDuplicateOf _, ReferralDueWrong _, NoteNotPublishable _ ->
                Kind.INVALID;
        };
    }
}
