package org.lovebank.eventlog.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lovebank.eventlog.EventSubscription;

/** What this house listens to, by source. */
@ApplicationScoped
public class Subscriptions {

    private final Map<String, EventSubscription> bySource = new TreeMap<>();

    @Inject
    Subscriptions(@Any Instance<EventSubscription> all) {
        this((Iterable<EventSubscription>) all);
    }

    private Subscriptions(Iterable<EventSubscription> all) {
        for (EventSubscription subscription : all) {
            if (bySource.put(subscription.source(), subscription) != null) {
                throw new IllegalStateException("two subscriptions to one source: " + subscription.source());
            }
        }
    }

    /** Subscriptions that are not beans, for one who listens by hand. */
    public static Subscriptions of(Collection<EventSubscription> all) {
        return new Subscriptions(all);
    }

    public Collection<EventSubscription> all() {
        return bySource.values();
    }

    public Optional<EventSubscription> to(String source) {
        return Optional.ofNullable(bySource.get(source));
    }
}
