package org.lovebank.volunteer.finding;

import java.util.List;
import java.util.UUID;
import org.lovebank.events.category.CategoryScheme.Kind;
import org.lovebank.problem.Refusal;

/** Why something about a finding is refused. */
sealed interface FindingRefusal extends Refusal {

    record NoSuchFinding(UUID findingId) implements FindingRefusal {}

    /** A finding is judged once. */
    record FindingJudged(String state, List<String> allowed) implements FindingRefusal {}

    /** Who is named in a finding does not judge it. */
    record FindingNamesYou() implements FindingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchFinding _ -> Kind.MISSING;
            case FindingJudged _ -> Kind.CONFLICT;
            case FindingNamesYou _ -> Kind.FORBIDDEN;
        };
    }
}
