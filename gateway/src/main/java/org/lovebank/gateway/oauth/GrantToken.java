package org.lovebank.gateway.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lovebank.access.AccessSettings;
import org.lovebank.access.InvalidToken;
import org.lovebank.access.VerifiedToken;
import org.lovebank.access.VerifiedTokens;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.exchange.ExchangeToken;
import org.lovebank.gateway.session.OpenedSession;
import org.lovebank.gateway.session.RefreshSession;
import org.lovebank.gateway.token.IssueToken;

/** Answers a token request by its grant. A further grant is a further case here. */
@ApplicationScoped
class GrantToken {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final RecogniseClient recogniseClient;
    private final RefreshSession refreshSession;
    private final ExchangeToken exchangeToken;
    private final IssueToken issueToken;
    private final VerifiedTokens tokens;
    private final AccessSettings access;

    GrantToken(
            RecogniseClient recogniseClient,
            RefreshSession refreshSession,
            ExchangeToken exchangeToken,
            IssueToken issueToken,
            VerifiedTokens tokens,
            AccessSettings access) {
        this.recogniseClient = recogniseClient;
        this.refreshSession = refreshSession;
        this.exchangeToken = exchangeToken;
        this.issueToken = issueToken;
        this.tokens = tokens;
        this.access = access;
    }

    TokenAnswer to(TokenForm form) {
        return switch (form.required("grant_type")) {
            case "client_credentials" -> clientCredentials(form);
            case "refresh_token" -> refreshToken(form);
            case EXCHANGE -> exchange(form);
            default -> throw OAuthError.unsupportedGrantType();
        };
    }

    private TokenAnswer clientCredentials(TokenForm form) {
        Client client = recogniseClient.required(form);
        List<String> scopes = scopes(form, client.scopes());
        if (!client.scopes().containsAll(scopes)) {
            throw OAuthError.invalidScope();
        }
        return TokenAnswer.of(issueToken.to(client.asBearer(scopes)), scopes);
    }

    /** RFC 8693: the program's own credentials and the person's token for one that names both. */
    private TokenAnswer exchange(TokenForm form) {
        Client client = recogniseClient.required(form);
        boolean forms = form.required("subject_token_type").equals(ACCESS_TOKEN)
                && form.field("requested_token_type").orElse(ACCESS_TOKEN).equals(ACCESS_TOKEN)
                && form.field("actor_token").isEmpty();
        if (!forms) {
            throw OAuthError.invalidRequest("access tokens only, and no actor_token: the client is the actor");
        }
        if (form.field("resource").isPresent()
                || !form.field("audience").orElse(access.audience()).equals(access.audience())) {
            throw OAuthError.invalidTarget();
        }
        ExchangeToken.Answer answer =
                exchangeToken.by(client, subject(form.required("subject_token")), scopes(form, List.of()));
        if (answer.no().isPresent()) {
            throw switch (answer.no().get()) {
                case CLIENT -> OAuthError.unauthorizedClient();
                case PERSON -> OAuthError.invalidGrant();
                case SCOPE -> OAuthError.invalidScope();
            };
        }
        return TokenAnswer.exchanged(answer.token().orElseThrow(), answer.scopes());
    }

    private VerifiedToken subject(String token) {
        try {
            return tokens.verify(token);
        } catch (InvalidToken notBelieved) {
            throw OAuthError.invalidGrant();
        }
    }

    private static List<String> scopes(TokenForm form, List<String> otherwise) {
        return form.field("scope")
                .map(wanted -> List.of(wanted.strip().split(" +", -1)))
                .orElse(otherwise);
    }

    /** Sessions are opened by people without a client in between, so there is no client to authenticate. */
    private TokenAnswer refreshToken(TokenForm form) {
        OpenedSession session =
                refreshSession.with(form.required("refresh_token")).orElseThrow(OAuthError::invalidGrant);
        return TokenAnswer.of(session.accessToken(), session.refreshToken());
    }
}
