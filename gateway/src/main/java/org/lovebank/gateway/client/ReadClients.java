package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lovebank.access.Caller;
import org.lovebank.gateway.audit.AuditTrail;
import org.lovebank.gateway.client.ClientRefusal.NoSuchClient;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;

/** Shows clients to the administrators of their areas. */
@ApplicationScoped
public class ReadClients {

    private static final String LIST = "clients";

    private final ClientRepository clients;
    private final Cursors cursors;
    private final AuditTrail audit;

    ReadClients(ClientRepository clients, Cursors cursors, AuditTrail audit) {
        this.clients = clients;
        this.cursors = cursors;
        this.audit = audit;
    }

    @Transactional
    Page<Client> page(Caller caller, Paging paging) {
        List<Client> found = clients.within(caller.areas(), cursors.idPosition(paging, LIST), paging.size() + 1);
        return cursors.page(found, paging, LIST, client -> List.of(client.id().toString()));
    }

    /** Makes sure that the client is the caller's to look after. */
    @Transactional
    public void mustBeYours(Caller caller, String clientId) {
        one(caller, clientId);
    }

    /** Notes that the client is known by other keys from now on. */
    @Transactional
    public void noteKeysReplaced(Caller caller, String clientId, int keys) {
        Client client = one(caller, clientId);
        audit.note(caller, "CLIENT_KEYS_REPLACED", client.id(), client.custody().administeredIn(), "keys=" + keys);
    }

    @Transactional
    Client one(Caller caller, String clientId) {
        Client client = clients.findByClientId(clientId).orElseThrow(() -> new Refused(new NoSuchClient(clientId)));
        client.mustBeYours(caller);
        return client;
    }
}
