package org.lovebank.gateway.session;

/** Why a session ended before its time. */
enum EndReason {
    SIGNED_OUT,
    REVOKED,
    /** A refresh token came twice: one of the two callers stole it. */
    TOKEN_REUSED,
    RIGHTS_CHANGED
}
