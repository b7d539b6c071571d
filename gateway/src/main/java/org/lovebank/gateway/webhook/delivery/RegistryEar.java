package org.lovebank.gateway.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.events.Topics;

/** Hears volunteer's events for those webhooks that want them, and passes on who is to be forgotten here. */
@ApplicationScoped
class RegistryEar implements EventSubscription {

    private final FanOut fanOut;
    private final Event<PersonErased> erased;

    RegistryEar(FanOut fanOut, Event<PersonErased> erased) {
        this.fanOut = fanOut;
        this.erased = erased;
    }

    @Override
    public String source() {
        return "volunteer";
    }

    @Override
    public String topic() {
        return Topics.VOLUNTEER;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        if (event instanceof PersonErased person) {
            erased.fire(person);
        }
        fanOut.tell(envelope.id(), envelope.type(), envelope.occurredAt(), event);
    }
}
