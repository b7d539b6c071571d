package org.lovebank.gateway.client.partner;

/** Whether a partner registers clients, and those it has get tokens. */
public enum PartnerStatus {
    ACTIVE,
    ENDED
}
