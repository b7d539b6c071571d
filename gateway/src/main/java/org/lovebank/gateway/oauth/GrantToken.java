package org.lovebank.gateway.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lovebank.gateway.client.AuthenticateClient;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.session.OpenedSession;
import org.lovebank.gateway.session.RefreshSession;
import org.lovebank.gateway.token.IssueToken;

/** Answers a token request by its grant. A further grant is a further case here. */
@ApplicationScoped
class GrantToken {

    private final AuthenticateClient authenticateClient;
    private final RefreshSession refreshSession;
    private final IssueToken issueToken;

    GrantToken(AuthenticateClient authenticateClient, RefreshSession refreshSession, IssueToken issueToken) {
        this.authenticateClient = authenticateClient;
        this.refreshSession = refreshSession;
        this.issueToken = issueToken;
    }

    TokenAnswer to(TokenForm form) {
        return switch (form.required("grant_type")) {
            case "client_credentials" -> clientCredentials(form);
            case "refresh_token" -> refreshToken(form);
            default -> throw OAuthError.unsupportedGrantType();
        };
    }

    private TokenAnswer clientCredentials(TokenForm form) {
        TokenForm.Credentials given = form.credentials().orElseThrow(OAuthError::invalidClient);
        Client client = authenticateClient.by(given.clientId(), given.secret()).orElseThrow(OAuthError::invalidClient);
        List<String> scopes = form.field("scope")
                .map(wanted -> List.of(wanted.strip().split(" +", -1)))
                .orElse(client.scopes());
        if (!client.scopes().containsAll(scopes)) {
            throw OAuthError.invalidScope();
        }
        return TokenAnswer.of(issueToken.to(client.asBearer(scopes)), scopes);
    }

    /** Sessions are opened by people without a client in between, so there is no client to authenticate. */
    private TokenAnswer refreshToken(TokenForm form) {
        OpenedSession session =
                refreshSession.with(form.required("refresh_token")).orElseThrow(OAuthError::invalidGrant);
        return TokenAnswer.of(session.accessToken(), session.refreshToken());
    }
}
