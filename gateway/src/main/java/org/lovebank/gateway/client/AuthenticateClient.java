package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lovebank.gateway.secret.Secrets;

/** Recognises a client by its secret. */
@ApplicationScoped
public class AuthenticateClient {

    private final KnownClients known;
    private final Secrets secrets;

    AuthenticateClient(KnownClients known, Secrets secrets) {
        this.known = known;
        this.secrets = secrets;
    }

    /** The client of this id, when it gets tokens at all. */
    public Optional<Client> active(String clientId) {
        return known.named(clientId).filter(Client::getsTokens);
    }

    /** The client, when id and secret belong together; a wrong id costs as much as a wrong secret. */
    public Optional<Client> by(String clientId, String secret) {
        Optional<Client> client = known.named(clientId);
        boolean right = secrets.matches(secret, client.map(Client::secretHash).orElse(null));
        return client.filter(found -> right && found.getsTokens());
    }
}
