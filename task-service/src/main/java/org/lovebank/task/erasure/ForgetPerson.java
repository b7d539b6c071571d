package org.lovebank.task.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The person's key was destroyed in the registry: what was said to and about them goes here, what was served stays. */
@ApplicationScoped
public class ForgetPerson {

    private final WordRepository words;
    private final Clock clock;

    ForgetPerson(WordRepository words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public void erased(UUID person) {
        words.forget(person, clock.instant());
    }
}
