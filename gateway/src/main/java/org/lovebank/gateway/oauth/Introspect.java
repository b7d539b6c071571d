package org.lovebank.gateway.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lovebank.access.InvalidToken;
import org.lovebank.access.VerifiedToken;
import org.lovebank.access.VerifiedTokens;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.grant.Scopes;

/** Says whether a token holds (RFC 7662): to the client that got it, and to clients that may ask about any. */
@ApplicationScoped
class Introspect {

    private static final List<String> TOLD =
            List.of("iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope", "groups", "areas", "orgs", "act");
    private static final Map<String, Object> NOT_ACTIVE = Map.of("active", false);

    private final RecogniseClient recogniseClient;
    private final VerifiedTokens tokens;

    Introspect(RecogniseClient recogniseClient, VerifiedTokens tokens) {
        this.recogniseClient = recogniseClient;
        this.tokens = tokens;
    }

    /** A token that is not the client's business is as good as none. */
    Map<String, Object> token(TokenForm form) {
        Client client = recogniseClient.required(form);
        try {
            VerifiedToken token = tokens.verify(form.required("token"));
            boolean itsBusiness = token.caller().clientId().equals(client.clientId())
                    || client.scopes().contains(Scopes.TOKENS_INTROSPECT);
            return itsBusiness ? told(token) : NOT_ACTIVE;
        } catch (InvalidToken worthNothing) {
            return NOT_ACTIVE;
        }
    }

    private static Map<String, Object> told(VerifiedToken token) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("active", true);
        told.put("token_type", "Bearer");
        TOLD.forEach(name -> {
            Object value = token.claims().get(name);
            if (value != null) {
                told.put(name, value);
            }
        });
        return told;
    }
}
