package org.lovebank.volunteer.ear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.GivingEvent.BankErasureAnswered;
import org.lovebank.events.Topics;
import org.lovebank.volunteer.protection.AnsweringHouse;
import org.lovebank.volunteer.protection.HearAnswer;

/** Listens to the love bank: whether it holds something open with a person who is to be erased; rooms that want to know more observe. */
@ApplicationScoped
class BankEar implements EventSubscription {

    private final HearAnswer hearAnswer;
    private final Event<DomainEvent> heard;

    BankEar(HearAnswer hearAnswer, Event<DomainEvent> heard) {
        this.hearAnswer = hearAnswer;
        this.heard = heard;
    }

    @Override
    public String source() {
        return "timebank";
    }

    @Override
    public String topic() {
        return Topics.TIMEBANK;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        if (event instanceof BankErasureAnswered told) {
            hearAnswer.from(AnsweringHouse.TIMEBANK, told.subject(), told.version(), told.obligations());
        } else {
            heard.fire(event);
        }
    }
}
