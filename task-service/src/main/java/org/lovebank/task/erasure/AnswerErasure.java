package org.lovebank.task.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.PersonEvent.ErasureAsked;
import org.lovebank.events.VoiceEvent.WorkErasureAnswered;

/** Tells the registry what is open here with a person who is to be erased. */
@ApplicationScoped
public class AnswerErasure {

    private final OpenRepository open;
    private final EventLog log;
    private final Clock clock;

    AnswerErasure(OpenRepository open, EventLog log, Clock clock) {
        this.open = open;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void to(ErasureAsked question) {
        Instant now = clock.instant();
        log.append(new WorkErasureAnswered(
                question.subject(),
                question.version(),
                question.personId(),
                open.openWith(question.personId(), now),
                now));
    }
}
