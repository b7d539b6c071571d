package org.lovebank.volunteer.story;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a story is refused. */
sealed interface StoryRefusal extends Refusal {

    record NoSuchStory(UUID storyId) implements StoryRefusal {}

    /** The consent named is not this person's for PUBLICATION, was taken back, or is not the guardian's. */
    record StoryWithoutConsent(String purpose) implements StoryRefusal {}

    /** A consent is for one story. */
    record ConsentIsForAnotherStory() implements StoryRefusal {}

    /** Who wrote a story does not publish it. */
    record StoryNeedsSecondPerson() implements StoryRefusal {}

    record StoryStateForbids(String state, String wanted, List<String> allowed) implements StoryRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchStory _ -> Kind.MISSING;
            case StoryNeedsSecondPerson _ -> Kind.FORBIDDEN;
            case ConsentIsForAnotherStory _, StoryStateForbids _ -> Kind.CONFLICT;
            case StoryWithoutConsent _ -> Kind.INVALID;
        };
    }
}
