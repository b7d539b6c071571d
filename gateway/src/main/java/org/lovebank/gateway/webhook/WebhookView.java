package org.lovebank.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.once.ShownOnce;

/** A webhook as its client sees it; the secret is there only in the answer that made it. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,
        String url,
        List<String> eventTypes,
        WebhookStatus status,
        @Nullable DisabledReason disabledReason,

        @Nullable @Schema(description = "Until then both secrets sign. 新旧密钥并行签名的截止时间。")
        Instant previousSecretUntil,

        Instant changedAt,

        @ShownOnce @Nullable @Schema(description = "whsec_…, shown once. 仅显示一次。")
        String secret) {

    static WebhookView of(Webhook webhook) {
        return withSecret(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.eventTypes(),
                webhook.status(),
                webhook.disabledReason(),
                webhook.previousUntil(),
                webhook.changedAt(),
                secret);
    }

    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
