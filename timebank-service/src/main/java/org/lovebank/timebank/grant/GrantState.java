package org.lovebank.timebank.grant;

/** Where a key recipient's grant stands. */
public enum GrantState {
    PROPOSED,
    ACTIVE,
    REFUSED,
    ENDED
}
