package org.lovebank.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.Shards;
import org.lovebank.events.DepositEvent;
import org.lovebank.events.EventJson;

/** The love bank, played by the test: it tells this house what became of minutes, as the post office would deliver it. */
@ApplicationScoped
public class LoveBank {

    private final EventSubscription subscription;

    LoveBank(@Any Instance<EventSubscription> subscriptions) {
        this.subscription = subscriptions.stream()
                .filter(ear -> ear.source().equals("timebank"))
                .findAny()
                .orElseThrow();
    }

    /** Delivers an event in a transaction of its own. */
    public void tell(DepositEvent event) {
        QuarkusTransaction.requiringNew().run(() -> subscription.apply(envelope(event), event));
    }

    private static EventEnvelope envelope(DepositEvent event) {
        return new EventEnvelope(
                "timebank",
                1,
                0,
                Shards.of(event.subject()),
                1,
                UUID.randomUUID(),
                EventJson.typeOf(event),
                event.subject(),
                event.version(),
                Instant.EPOCH,
                null,
                null);
    }
}
