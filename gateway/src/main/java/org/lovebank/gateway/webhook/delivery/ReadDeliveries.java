package org.lovebank.gateway.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.gateway.webhook.KeepWebhooks;
import org.lovebank.gateway.webhook.WebhookRefusal.NoSuchDelivery;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;

/** Shows a client what became of its events, and tells it once more of one. */
@ApplicationScoped
class ReadDeliveries {

    private final KeepWebhooks keepWebhooks;
    private final DeliveryRepository deliveries;
    private final FanOut fanOut;
    private final Cursors cursors;
    private final Clock clock;

    ReadDeliveries(
            KeepWebhooks keepWebhooks, DeliveryRepository deliveries, FanOut fanOut, Cursors cursors, Clock clock) {
        this.keepWebhooks = keepWebhooks;
        this.deliveries = deliveries;
        this.fanOut = fanOut;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<DeliveryView> page(Caller caller, UUID webhookId, Paging paging, @Nullable String state) {
        keepWebhooks.mustBeYours(caller, webhookId);
        String list = "webhook-deliveries " + webhookId + " " + state;
        List<DeliveryView> found =
                deliveries.newestFirst(webhookId, state, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(
                found, paging, list, delivery -> List.of(delivery.id().toString()));
    }

    /** What waits already is not made to wait twice. */
    @Transactional
    void again(Caller caller, UUID webhookId, UUID deliveryId) {
        keepWebhooks.mustBeYours(caller, webhookId);
        if (!deliveries.isOf(webhookId, deliveryId)) {
            throw new Refused(new NoSuchDelivery(deliveryId));
        }
        deliveries.waitAgain(webhookId, deliveryId, clock.instant());
    }

    /** The id under which the test event is told. */
    @Transactional
    UUID test(Caller caller, UUID webhookId) {
        keepWebhooks.mustBeYours(caller, webhookId);
        return fanOut.test(webhookId);
    }
}
