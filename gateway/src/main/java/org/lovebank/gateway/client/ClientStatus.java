package org.lovebank.gateway.client;

/** Whether a client gets tokens. */
public enum ClientStatus {
    ACTIVE,
    DISABLED
}
