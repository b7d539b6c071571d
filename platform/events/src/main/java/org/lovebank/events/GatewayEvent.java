package org.lovebank.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the front door tells: logins, clients and webhooks, never a password or a name. */
public sealed interface GatewayEvent extends DomainEvent {

    /** A login was made, changed, locked or unlocked; {@code subject} is the login, {@code personId} its person. */
    @EventType("gw.login.changed.v1")
    record LoginChanged(UUID subject, long version, UUID personId, String status, List<String> roles, Instant changedAt)
            implements GatewayEvent {}

    /** An OAuth client was registered, changed or switched off. */
    @EventType("gw.client.changed.v1")
    record ClientChanged(
            UUID subject, long version, String clientId, String status, List<String> scopes, Instant changedAt)
            implements GatewayEvent {}

    /** A webhook is told nothing more: {@code reason} is GONE or FAILED_FOR_DAYS. */
    @EventType("gw.webhook.disabled.v1")
    record WebhookDisabled(UUID subject, long version, String clientId, String reason, Instant disabledAt)
            implements GatewayEvent {}
}
