package org.lovebank.gateway.webhook.delivery;

import java.util.UUID;

/** What is to be sent now: one delivery, signed, to one address. */
record Parcel(UUID id, UUID webhookId, String url, int attempts, String signature, long timestamp, String body) {

    /** The same for every attempt: by it a receiver knows what it has seen. */
    String messageId() {
        return messageId(id);
    }

    static String messageId(UUID id) {
        return "msg_" + id;
    }

    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
