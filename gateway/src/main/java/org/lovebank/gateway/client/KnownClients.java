package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Looks a client up in a transaction that is over before its secret is compared: that takes a while. */
@ApplicationScoped
class KnownClients {

    private final ClientRepository clients;

    KnownClients(ClientRepository clients) {
        this.clients = clients;
    }

    @Transactional
    Optional<Client> named(String clientId) {
        return clients.findByClientId(clientId);
    }
}
