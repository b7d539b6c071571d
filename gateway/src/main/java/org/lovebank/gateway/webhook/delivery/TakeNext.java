package org.lovebank.gateway.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.gateway.secret.MasterKey;
import org.lovebank.gateway.webhook.DisabledReason;
import org.lovebank.gateway.webhook.Webhook;
import org.lovebank.gateway.webhook.WebhookRepository;
import org.lovebank.gateway.webhook.WebhookSettings;

/** Takes the next of a webhook's row and puts down what became of it; between the two no transaction is open. */
@ApplicationScoped
class TakeNext {

    /** Longer than an attempt takes: after it, another replica believes that this one has died. */
    private static final int LEASE_IN_PATIENCES = 4;

    private final DeliveryRepository deliveries;
    private final WebhookRepository webhooks;
    private final WebhookSettings settings;
    private final MasterKey masterKey;
    private final DisableWebhook disableWebhook;
    private final Clock clock;

    TakeNext(
            DeliveryRepository deliveries,
            WebhookRepository webhooks,
            WebhookSettings settings,
            MasterKey masterKey,
            DisableWebhook disableWebhook,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.settings = settings;
        this.masterKey = masterKey;
        this.disableWebhook = disableWebhook;
        this.clock = clock;
    }

    @Transactional
    Optional<Parcel> parcel() {
        Instant now = clock.instant();
        Instant until = now.plus(settings.patience().multipliedBy(LEASE_IN_PATIENCES));
        return deliveries.lease(now, until).flatMap(head -> {
            Webhook webhook = webhooks.findById((UUID) head[0]);
            UUID id = (UUID) head[1];
            Optional<Object[]> waiting = deliveries.stillWaiting(id, now);
            if (waiting.isPresent() && !mayStillBeTold(webhook, waiting.get())) {
                deliveries.attempted(id, "GIVEN_UP", now, Receipt.unanswered("CONSENT_WITHDRAWN"), now);
                waiting = Optional.empty();
            }
            if (waiting.isEmpty()) {
                deliveries.release(webhook.id());
            }
            return waiting.map(content -> {
                String body = (String) content[1];
                return new Parcel(
                        id,
                        webhook.id(),
                        webhook.url(),
                        ((Number) content[0]).intValue(),
                        webhook.sign(masterKey, Parcel.messageId(id), now, body),
                        now.getEpochSecond(),
                        body);
            });
        });
    }

    @Transactional
    void putDown(Parcel parcel, Receipt receipt) {
        Instant now = clock.instant();
        List<Duration> retries = settings.retries();
        boolean last = parcel.attempts() >= retries.size();
        if (receipt.isTaken()) {
            deliveries.attempted(parcel.id(), "DELIVERED", now, receipt, now);
        } else if (receipt.isGone() || last) {
            deliveries.attempted(parcel.id(), "GIVEN_UP", now, receipt, now);
            disableWebhook.because(
                    receipt.isGone() ? DisabledReason.GONE : DisabledReason.FAILED_FOR_DAYS, parcel.webhookId(), now);
        } else {
            Duration wait = retries.get(parcel.attempts());
            Duration asked = Duration.ofSeconds(receipt.waitSeconds());
            deliveries.attempted(
                    parcel.id(), "WAITING", now.plus(asked.compareTo(wait) > 0 ? asked : wait), receipt, null);
        }
        deliveries.release(parcel.webhookId());
    }

    private boolean mayStillBeTold(Webhook webhook, Object[] content) {
        List<UUID> persons = List.of((UUID[]) content[2]);
        return persons.isEmpty()
                || deliveries.agreed(webhook.clientId(), persons).containsAll(persons);
    }

    @Transactional
    void forgetOld() {
        deliveries.deleteOlderThan(clock.instant().minus(settings.kept()));
    }
}
