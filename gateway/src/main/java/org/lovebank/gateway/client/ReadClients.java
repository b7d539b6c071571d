package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.ClientRefusal.NoSuchClient;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;

/** Shows clients to the administrators of their areas. */
@ApplicationScoped
class ReadClients {

    private static final String LIST = "clients";

    private final ClientRepository clients;
    private final Cursors cursors;

    ReadClients(ClientRepository clients, Cursors cursors) {
        this.clients = clients;
        this.cursors = cursors;
    }

    @Transactional
    Page<Client> page(Caller caller, Paging paging) {
        List<Client> found = clients.within(caller.areas(), cursors.idPosition(paging, LIST), paging.size() + 1);
        return cursors.page(found, paging, LIST, client -> List.of(client.id().toString()));
    }

    @Transactional
    Client one(Caller caller, String clientId) {
        Client client = clients.findByClientId(clientId).orElseThrow(() -> new Refused(new NoSuchClient(clientId)));
        client.mustBeYours(caller);
        return client;
    }
}
