package org.lovebank.gateway.webhook;

/** Whether a webhook is told: PAUSED by its client, DISABLED because nobody took what was sent. */
public enum WebhookStatus {
    ACTIVE,
    PAUSED,
    DISABLED
}
