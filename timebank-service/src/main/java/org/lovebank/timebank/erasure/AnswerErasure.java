package org.lovebank.timebank.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GivingEvent.BankErasureAnswered;
import org.lovebank.events.PersonEvent.ErasureAsked;

/** Tells the registry what is open here with a person who is to be erased. */
@ApplicationScoped
public class AnswerErasure {

    private final HeldRepository held;
    private final EventLog log;
    private final Clock clock;

    AnswerErasure(HeldRepository held, EventLog log, Clock clock) {
        this.held = held;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void to(ErasureAsked question) {
        log.append(new BankErasureAnswered(
                question.subject(),
                question.version(),
                question.personId(),
                held.openWith(question.personId()),
                clock.instant()));
    }
}
