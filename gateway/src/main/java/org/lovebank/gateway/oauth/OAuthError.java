package org.lovebank.gateway.oauth;

import org.jspecify.annotations.Nullable;

/** A refusal in the words of RFC 6749 §5.2, on its way out. */
final class OAuthError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    private OAuthError(int status, String code, @Nullable String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description);
    }

    static OAuthError invalidClient() {
        return new OAuthError(401, "invalid_client", "client authentication failed");
    }

    static OAuthError invalidGrant() {
        return new OAuthError(400, "invalid_grant", "the token is unknown, used, expired, or not given for this");
    }

    static OAuthError invalidScope() {
        return new OAuthError(400, "invalid_scope", "the client does not hold a scope that it asks for");
    }

    static OAuthError unsupportedGrantType() {
        return new OAuthError(400, "unsupported_grant_type", "client_credentials, refresh_token or token exchange");
    }

    static OAuthError unauthorizedClient() {
        return new OAuthError(400, "unauthorized_client", "the client may not act for people");
    }

    static OAuthError invalidTarget() {
        return new OAuthError(400, "invalid_target", "tokens are made for this suite only");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
