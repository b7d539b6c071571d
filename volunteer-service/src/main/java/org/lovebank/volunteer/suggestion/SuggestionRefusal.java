package org.lovebank.volunteer.suggestion;

import org.lovebank.problem.Refusal;

/** Why no team is suggested. */
sealed interface SuggestionRefusal extends Refusal {

    /** The volunteer did not agree to it. */
    record SuggestionsNotWanted(String purpose, String dataClass) implements SuggestionRefusal {}

    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }
}
