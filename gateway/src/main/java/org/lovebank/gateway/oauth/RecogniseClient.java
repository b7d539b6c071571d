package org.lovebank.gateway.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lovebank.gateway.client.AuthenticateClient;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.clientkey.BelieveAssertion;

/** Recognises the client behind a form: by its secret or by what it signed, never by both. */
@ApplicationScoped
class RecogniseClient {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final AuthenticateClient authenticateClient;
    private final BelieveAssertion believeAssertion;

    RecogniseClient(AuthenticateClient authenticateClient, BelieveAssertion believeAssertion) {
        this.authenticateClient = authenticateClient;
        this.believeAssertion = believeAssertion;
    }

    /** The client; empty when the form does not speak of one. */
    Optional<Client> in(TokenForm form) {
        Optional<TokenForm.Credentials> secret = form.credentials();
        if (form.field("client_assertion_type").isEmpty()
                && form.field("client_assertion").isEmpty()) {
            return secret.map(given ->
                    authenticateClient.by(given.clientId(), given.secret()).orElseThrow(OAuthError::invalidClient));
        }
        if (secret.isPresent()) {
            throw OAuthError.invalidRequest("more than one way of client authentication");
        }
        if (!form.required("client_assertion_type").equals(JWT_BEARER)) {
            throw OAuthError.invalidClient();
        }
        Client client = believeAssertion
                .in(form.required("client_assertion"))
                .flatMap(authenticateClient::active)
                .orElseThrow(OAuthError::invalidClient);
        if (form.field("client_id")
                .filter(named -> !named.equals(client.clientId()))
                .isPresent()) {
            throw OAuthError.invalidClient();
        }
        return Optional.of(client);
    }

    Client required(TokenForm form) {
        return in(form).orElseThrow(OAuthError::invalidClient);
    }
}
