package org.lovebank.gateway.client;

/** Whether a client gets tokens: a partner's is PROPOSED until an administrator makes it ACTIVE or REFUSED. */
public enum ClientStatus {
    PROPOSED,
    ACTIVE,
    DISABLED,
    REFUSED;

    /** Whether its client gets tokens, or may after a decision. */
    public boolean isOpen() {
        return this == PROPOSED || this == ACTIVE;
    }

    boolean isDecided() {
        return this == ACTIVE || this == DISABLED;
    }
}
