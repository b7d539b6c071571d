package org.lovebank.access;

/** Tokens taken back before their expiry. */
public interface RevokedTokens {

    /** Whether this token, or the session it belongs to, was taken back. Called for every request; must not block. */
    boolean contains(VerifiedToken token);
}
