package org.lovebank.gateway.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.token.AccessToken;

/** RFC 6749 §5.1. */
@Schema(name = "TokenAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @Nullable String scope,
        @JsonProperty("issued_token_type") @Nullable String issuedTokenType) {

    static TokenAnswer of(AccessToken token, List<String> scopes) {
        return new TokenAnswer(token.value(), "Bearer", token.expiresInSeconds(), null, String.join(" ", scopes), null);
    }

    static TokenAnswer of(AccessToken token, String refreshToken) {
        return new TokenAnswer(token.value(), "Bearer", token.expiresInSeconds(), refreshToken, null, null);
    }

    static TokenAnswer exchanged(AccessToken token, List<String> scopes) {
        return new TokenAnswer(
                token.value(),
                "Bearer",
                token.expiresInSeconds(),
                null,
                String.join(" ", scopes),
                GrantToken.ACCESS_TOKEN);
    }

    @Override
    public String toString() {
        return "TokenAnswer[]";
    }
}
