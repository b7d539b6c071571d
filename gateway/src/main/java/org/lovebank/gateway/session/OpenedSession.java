package org.lovebank.gateway.session;

import org.lovebank.gateway.token.AccessToken;

/** What a caller gets who is let in, or stays. */
public record OpenedSession(AccessToken accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "OpenedSession[]";
    }
}
