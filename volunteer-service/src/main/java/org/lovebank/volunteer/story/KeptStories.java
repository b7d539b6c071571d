package org.lovebank.volunteer.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.volunteer.consent.ConsentEnded;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.person.People;

/** Takes stories down in the moment in which their consent or their person is gone. */
@ApplicationScoped
class KeptStories implements HeldData, Forgets {

    private final StoryRepository stories;
    private final People people;
    private final EventLog log;
    private final Clock clock;

    KeptStories(StoryRepository stories, People people, EventLog log, Clock clock) {
        this.stories = stories;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "stories";
    }

    @Override
    public Object of(UUID personId) {
        return stories.of(personId).stream()
                .map(story -> story.view(story.hasText() ? people.key(personId) : null))
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        if (ending == Ending.ERASED) {
            end(stories.of(personId), now);
        }
    }

    void on(@Observes ConsentEnded ended) {
        end(stories.onConsent(ended.consentId()), clock.instant());
    }

    private void end(List<Story> gone, Instant now) {
        for (Story story : gone) {
            if (story.end(now)) {
                stories.keep(story);
                log.append(story.event());
            }
        }
    }
}
