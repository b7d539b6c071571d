package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.ClientRefusal.NoSuchClient;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.problem.Refused;

/** Gives a client a new secret; the old one, and its tokens, are worth nothing from then on. */
@ApplicationScoped
class RenewSecret {

    private final ClientRepository clients;
    private final Secrets secrets;
    private final Revoke revoke;
    private final TellOfClient tell;
    private final Clock clock;

    RenewSecret(ClientRepository clients, Secrets secrets, Revoke revoke, TellOfClient tell, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.revoke = revoke;
        this.tell = tell;
        this.clock = clock;
    }

    /** The view with the new secret, which nobody can show again. */
    @Transactional
    ClientView of(String clientId, Caller caller) {
        Client client = clients.findForChange(clientId).orElseThrow(() -> new Refused(new NoSuchClient(clientId)));
        client.mustBeYours(caller);
        revoke.everythingWith(client.stateId());
        String secret = secrets.random();
        client.replaceSecret(secrets.hash(secret), clock.instant());
        tell.changed(client, caller, "CLIENT_SECRET_RENEWED");
        return ClientView.withSecret(client, secret);
    }
}
