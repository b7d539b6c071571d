package org.lovebank.gateway.token;

/** A signed access token and how many seconds it lives. */
public record AccessToken(String value, long expiresInSeconds) {

    @Override
    public String toString() {
        return "AccessToken[expiresInSeconds=" + expiresInSeconds + "]";
    }
}
