package org.lovebank.gateway.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.secret.MasterKey;

/** Where a client's system wants to be told, and of what. */
@Entity(name = "Webhook")
public class Webhook {

    @Id
    private UUID id;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(nullable = false)
    private String url;

    @Column(name = "event_types", nullable = false)
    private List<String> eventTypes;

    @Column(nullable = false)
    private byte[] secret;

    @Column(name = "previous_secret")
    private byte @Nullable [] previousSecret;

    @Column(name = "previous_until")
    private @Nullable Instant previousUntil;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WebhookStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_reason")
    private @Nullable DisabledReason disabledReason;

    @Version
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    Webhook(UUID id, String clientId, String url, List<String> eventTypes, byte[] sealedSecret, Instant now) {
        this.id = id;
        this.clientId = clientId;
        this.url = url;
        this.eventTypes = List.copyOf(eventTypes);
        this.secret = sealedSecret.clone();
        this.status = WebhookStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Other wishes from now on; a webhook that becomes active again begins with what waits. */
    void become(String newUrl, List<String> newEventTypes, WebhookStatus wanted, Instant now) {
        url = newUrl;
        eventTypes = List.copyOf(newEventTypes);
        status = wanted;
        disabledReason = null;
        changedAt = now;
    }

    /** Nobody takes what is sent. */
    public void disable(DisabledReason reason, Instant now) {
        status = WebhookStatus.DISABLED;
        disabledReason = reason;
        changedAt = now;
    }

    /** A new secret; the one of before signs beside it for a while, so that the client can follow. */
    void replaceSecret(byte[] sealedSecret, Instant previousStaysUntil, Instant now) {
        previousSecret = secret;
        previousUntil = previousStaysUntil;
        secret = sealedSecret.clone();
        changedAt = now;
    }

    /** The signatures of now, the newest secret's first, as they stand in {@code webhook-signature}. */
    public String sign(MasterKey masterKey, String messageId, Instant now, String body) {
        List<byte[]> sealed = new ArrayList<>(List.of(secret));
        if (previousSecret != null && previousUntil != null && previousUntil.isAfter(now)) {
            sealed.add(previousSecret);
        }
        return String.join(
                " ",
                sealed.stream()
                        .map(each -> new SigningSecret(masterKey.open(each, place(id)))
                                .sign(messageId, now.getEpochSecond(), body))
                        .toList());
    }

    static String place(UUID id) {
        return "webhook " + id;
    }

    public boolean isTold() {
        return status == WebhookStatus.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    public String url() {
        return url;
    }

    List<String> eventTypes() {
        return eventTypes;
    }

    WebhookStatus status() {
        return status;
    }

    @Nullable DisabledReason disabledReason() {
        return disabledReason;
    }

    @Nullable Instant previousUntil() {
        return previousUntil;
    }

    public long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
