package org.lovebank.gateway.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lovebank.access.InvalidToken;
import org.lovebank.access.Roles;
import org.lovebank.access.VerifiedToken;
import org.lovebank.access.VerifiedTokens;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.gateway.session.EndSession;

/** Takes a token back for whoever holds it (RFC 7009). */
@ApplicationScoped
class TakeBackToken {

    private final RecogniseClient recogniseClient;
    private final EndSession endSession;
    private final VerifiedTokens tokens;
    private final Revoke revoke;

    TakeBackToken(RecogniseClient recogniseClient, EndSession endSession, VerifiedTokens tokens, Revoke revoke) {
        this.recogniseClient = recogniseClient;
        this.endSession = endSession;
        this.tokens = tokens;
        this.revoke = revoke;
    }

    /** A token that nobody knows is as good as taken back. */
    void in(TokenForm form) {
        Optional<Client> client = recogniseClient.in(form);
        String token = form.required("token");
        if (!endSession.ofRefreshToken(token)) {
            try {
                takeBack(tokens.verify(token), client);
            } catch (InvalidToken worthNothingAnyway) {
                return;
            }
        }
    }

    /** A client's token only by that client; a person's token by whoever holds it. */
    private void takeBack(VerifiedToken token, Optional<Client> client) {
        String owner = token.caller().clientId();
        boolean ofClient = token.caller().holdsAny(Roles.PARTNER_CLIENT);
        if (ofClient && client.isEmpty()) {
            throw OAuthError.invalidClient();
        }
        if (!ofClient || client.filter(found -> found.clientId().equals(owner)).isPresent()) {
            revoke.everythingWith(token.tokenId());
        }
    }
}
