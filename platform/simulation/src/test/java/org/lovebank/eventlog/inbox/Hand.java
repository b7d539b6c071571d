package org.lovebank.eventlog.inbox;

import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;

/** Hands events over as the house does, without its container. */
public final class Hand {

    private Hand() {}

    /** Decodes and applies. */
    public static void over(EventSubscription subscription, EventEnvelope envelope, String data) {
        Delivery.apply(subscription, envelope, Delivery.decoded(envelope, data));
    }
}
