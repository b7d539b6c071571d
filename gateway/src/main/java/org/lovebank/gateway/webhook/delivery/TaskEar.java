package org.lovebank.gateway.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.Topics;

/** Hears task's events for those webhooks that want them. */
@ApplicationScoped
class TaskEar implements EventSubscription {

    private final FanOut fanOut;

    TaskEar(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    @Override
    public String source() {
        return "task";
    }

    @Override
    public String topic() {
        return Topics.TASK;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        fanOut.tell(envelope.id(), envelope.type(), envelope.occurredAt(), event);
    }
}
