package org.lovebank.gateway.webhook;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a webhook is not made, changed or shown. */
public sealed interface WebhookRefusal extends Refusal {

    /** There is no such webhook, or it is another client's. */
    record NoSuchWebhook(UUID webhookId) implements WebhookRefusal {}

    /** There is no such delivery of this webhook. */
    record NoSuchDelivery(UUID deliveryId) implements WebhookRefusal {}

    /** The client does not hold the scope events:read. */
    record EventsNotYours() implements WebhookRefusal {}

    /** No event of this type is told to partners. */
    record UnknownEventType(String eventType) implements WebhookRefusal {}

    /** The address is none to which the suite sends: https, a public host, no user, no fragment. */
    record TargetNotAllowed() implements WebhookRefusal {}

    /** A client has so many webhooks at most. */
    record TooManyWebhooks(int most) implements WebhookRefusal {}

    /** Another issuer knows this client, and the gateway does not: it keeps webhooks of its own clients only. */
    record ClientNotKnownHere(String clientId) implements WebhookRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchWebhook _, NoSuchDelivery _ -> Kind.MISSING;
            case EventsNotYours _ -> Kind.FORBIDDEN;
            case UnknownEventType _, TargetNotAllowed _ -> Kind.INVALID;
            case TooManyWebhooks _, ClientNotKnownHere _ -> Kind.CONFLICT;
        };
    }
}
