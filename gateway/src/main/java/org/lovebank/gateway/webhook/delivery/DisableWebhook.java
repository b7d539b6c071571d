package org.lovebank.gateway.webhook.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GatewayEvent.WebhookDisabled;
import org.lovebank.gateway.audit.AuditTrail;
import org.lovebank.gateway.webhook.DisabledReason;
import org.lovebank.gateway.webhook.PartnerEvents;
import org.lovebank.gateway.webhook.Webhook;
import org.lovebank.gateway.webhook.WebhookRepository;

/** Tells a webhook nothing more, and everybody else that it is so: the street, the audit, the client's other webhooks. */
@ApplicationScoped
class DisableWebhook {

    private static final Logger LOG = Logger.getLogger(DisableWebhook.class);
    private static final Caller GATEWAY =
            new Caller(new UUID(0, 0), "gateway", Set.of(Roles.SYSTEM_JOB), Set.of(), List.of(), List.of());

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final FanOut fanOut;
    private final EventLog events;
    private final AuditTrail audit;

    DisableWebhook(
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            FanOut fanOut,
            EventLog events,
            AuditTrail audit) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.fanOut = fanOut;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    void because(DisabledReason reason, UUID webhookId, Instant now) {
        webhooks.findForChange(webhookId).filter(Webhook::isTold).ifPresent(webhook -> {
            webhook.disable(reason, now);
            webhooks.flush();
            WebhookDisabled disabled =
                    new WebhookDisabled(webhookId, webhook.version() + 1, webhook.clientId(), reason.name(), now);
            UUID eventId = UuidCreator.getTimeOrderedEpoch();
            fanOut.tellOwn(webhook.clientId(), eventId, PartnerEvents.WEBHOOK_DISABLED, now, disabled);
            audit.note(
                    GATEWAY,
                    "WEBHOOK_DISABLED",
                    webhookId,
                    deliveries.administeredIn(webhook.clientId()),
                    "client=" + webhook.clientId() + " reason=" + reason);
            events.append(disabled);
            LOG.warnf("webhook disabled webhookId=%s clientId=%s reason=%s", webhookId, webhook.clientId(), reason);
        });
    }
}
