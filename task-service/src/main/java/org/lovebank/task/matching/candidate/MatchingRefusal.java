package org.lovebank.task.matching.candidate;

import org.lovebank.problem.Refusal;

/** Why no candidates are shown. */
sealed interface MatchingRefusal extends Refusal {

    /** Candidates are for the staff who care for the wall. */
    record CandidatesNotYours(String wallAreaPath) implements MatchingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case CandidatesNotYours _ -> Kind.FORBIDDEN;
        };
    }
}
