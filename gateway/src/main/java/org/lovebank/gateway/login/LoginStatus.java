package org.lovebank.gateway.login;

/** Whether a login lets anybody in. */
public enum LoginStatus {
    ACTIVE,
    DISABLED
}
