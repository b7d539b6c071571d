package org.lovebank.eventlog;

import org.lovebank.events.DomainEvent;

/**
 * A house's ear for one other house: a CDI bean, one per source. Every event of the source arrives here once per
 * committed transaction, in order per subject.
 */
public interface EventSubscription {

    /** The name of the log that is listened to, such as {@code task}; see {@link LogSource#name()}. */
    String source();

    /** The topic on which that log is copied. */
    String topic();

    /**
     * Acts on an event, inside the consumer's JTA transaction, which also moves the cursor: use cases join it. What the
     * house does not care about is simply ignored. {@link CannotApply} and {@link org.lovebank.problem.Refused} mean
     * that trying again is useless: the event is parked and its subject held back. Anything else rolls back and is
     * tried again.
     */
    void apply(EventEnvelope envelope, DomainEvent event);
}
