package org.lovebank.volunteer.star.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;

/** Why something about an application for a star is refused. */
sealed interface StarApplicationRefusal extends Refusal {

    record NoSuchStarApplication(UUID applicationId) implements StarApplicationRefusal {}

    /** Another application of this volunteer is under way, or gave this star. */
    record StarAppliedFor(int stars) implements StarApplicationRefusal {}

    /** Stars are applied for one after the other. */
    record StarOutOfTurn(int next) implements StarApplicationRefusal {}

    record StarStateForbids(String state, String wanted, List<String> allowed) implements StarApplicationRefusal {}

    /** Checking, reviewing, awarding and revoking are done by different people, none of them the volunteer. */
    record StarNeedsAnotherPerson(String step) implements StarApplicationRefusal {}

    /** This star is certified by a higher level. */
    record StarCertifierTooLow(int stars, String level) implements StarApplicationRefusal {}

    /** Minutes or performance do not reach; a score that is missing is empty. */
    record StarBasisShort(
            long neededMinutes,
            long minutes,
            int neededScoreTenths,
            @Nullable Integer scoreTenths,
            int complaintsAtMost,
            int complaints)
            implements StarApplicationRefusal {}

    /** The notice still runs, or somebody objected. */
    record StarNoticeNotPassed(String notice) implements StarApplicationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchStarApplication _ -> Kind.MISSING;
            case StarAppliedFor _, StarStateForbids _, StarNoticeNotPassed _ -> Kind.CONFLICT;
            case StarNeedsAnotherPerson _, StarCertifierTooLow _ -> Kind.FORBIDDEN;
            case StarOutOfTurn _, StarBasisShort _ -> Kind.INVALID;
        };
    }
}
