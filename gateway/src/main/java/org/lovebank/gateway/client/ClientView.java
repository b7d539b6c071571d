package org.lovebank.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.once.ShownOnce;

/** A client as its administrators see it; the secret is there only in the answer that made it. */
@Schema(name = "Client")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientView(
        String clientId,
        String name,
        List<String> scopes,
        List<String> areas,
        List<UUID> orgs,
        ClientStatus status,
        @Nullable Long dailyQuota,
        @Nullable Long monthlyQuota,
        boolean sandbox,

        @Nullable @Schema(description = "The partner organisation whose own it is. 所属合作组织。")
        UUID partnerId,

        Instant changedAt,

        @ShownOnce @Nullable @Schema(description = "Shown once, when it is made. 仅在生成时显示一次。")
        String clientSecret) {

    public static ClientView of(Client client) {
        return withSecret(client, null);
    }

    public static ClientView withSecret(Client client, @Nullable String secret) {
        return new ClientView(
                client.clientId(),
                client.displayName(),
                client.scopes(),
                client.holding().areas(),
                client.holding().orgs(),
                client.status(),
                client.terms().dailyQuota(),
                client.terms().monthlyQuota(),
                client.terms().sandbox(),
                client.custody().partnerId(),
                client.changedAt(),
                secret);
    }

    @Override
    public String toString() {
        return "ClientView[" + clientId + "]";
    }
}
