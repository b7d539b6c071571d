package org.lovebank.access;

/** Tokens taken back before their expiry, by token id. */
public interface RevokedTokens {

    /** Whether this token was taken back. Called for every request; must not block. */
    boolean contains(String tokenId);
}
