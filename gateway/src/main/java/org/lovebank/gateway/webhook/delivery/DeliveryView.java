package org.lovebank.gateway.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event's way to one webhook. */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @Schema(description = "As sent in webhook-id, without msg_. 即 webhook-id。")
        UUID id,

        String eventType,

        @Schema(enumeration = {"WAITING", "DELIVERED", "GIVEN_UP"})
        String state,

        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastProblem,
        Instant createdAt,
        @Nullable Instant doneAt) {}
