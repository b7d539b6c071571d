package org.lovebank.eventlog.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import org.jboss.logging.MDC;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.NotDelivered.Reason;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;
import org.lovebank.http.trace.CurrentTrace;
import org.lovebank.http.trace.OpenSpan;
import org.lovebank.http.trace.Spans;
import org.lovebank.problem.Refused;

/** Hands one event to the subscription that wants it, inside the caller's transaction. */
@ApplicationScoped
public class Delivery {

    private static final String LOG_FIELD = "requestId";

    private final TransactionSynchronizationRegistry transaction;
    private final Spans spans;

    Delivery(TransactionSynchronizationRegistry transaction, Spans spans) {
        this.transaction = transaction;
        this.spans = spans;
    }

    /**
     * Decodes and applies. What the house tells in consequence names this event as its cause.
     *
     * @throws NotDelivered when the event was not taken; the transaction must roll back, unless it was never tried
     */
    public void hand(EventSubscription subscription, EventEnvelope envelope, String data) {
        DomainEvent event = decoded(envelope, data);
        transaction.putResource(EventEnvelope.class, envelope);
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        MDC.put(LOG_FIELD, envelope.id());
        OpenSpan span = spans.ofEvent(envelope.type(), envelope.traceparent());
        if (span != null) {
            CurrentTrace.is(span.here());
        }
        boolean applied = false;
        try {
            apply(subscription, envelope, event);
            applied = true;
        } finally {
            MDC.remove(LOG_FIELD);
            if (span != null) {
                CurrentTrace.ends();
                span.ends(applied);
            }
            if (activated) {
                request.terminate();
            }
        }
    }

    /** Applies a decoded event, and says of what kind a failure is. */
    static void apply(EventSubscription subscription, EventEnvelope envelope, DomainEvent event) {
        try {
            subscription.apply(envelope, event);
        } catch (Refused refused) {
            throw new NotDelivered(envelope, Reason.REFUSED, refused);
        } catch (CannotApply cannot) {
            throw new NotDelivered(envelope, Reason.CANNOT_APPLY, cannot);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failed) {
            throw new NotDelivered(envelope, Reason.FAILED, failed);
        }
    }

    static DomainEvent decoded(EventEnvelope envelope, String data) {
        try {
            return EventJson.read(envelope.type(), data.getBytes(UTF_8))
                    .orElseThrow(
                            () -> new NotDelivered(envelope, Reason.UNKNOWN_TYPE, new CannotApply(envelope.type())));
        } catch (IOException garbled) {
            throw new NotDelivered(envelope, Reason.UNREADABLE, garbled);
        }
    }
}
