package org.lovebank.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client asks for about its webhooks. */
final class WebhookRequests {

    private WebhookRequests() {}

    /** A webhook to be made. */
    @Schema(name = "NewWebhook")
    record New(
            @NotBlank @Size(max = 500) @Schema(examples = "https://partner.example.org/lovebank")
            String url,

            @NotEmpty @Size(max = 50) @Schema(examples = "[\"task.wish.state-changed.v1\"]")
            List<@NotNull @Size(max = 80) String> eventTypes) {}

    /** What is to be different; what is absent stays. */
    @Schema(name = "WebhookChange")
    record Change(
            @Nullable @Size(min = 1, max = 500) String url,
            @Nullable @Size(min = 1, max = 50) List<@NotNull @Size(max = 80) String> eventTypes,

            @Nullable @Schema(description = "ACTIVE or PAUSED. 启用或暂停。")
            Wanted status) {

        /** What a client may wish: only failing disables. */
        @Schema(name = "WantedWebhookStatus")
        enum Wanted {
            ACTIVE,
            PAUSED
        }
    }
}
