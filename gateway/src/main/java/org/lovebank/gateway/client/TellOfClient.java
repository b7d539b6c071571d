package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GatewayEvent.ClientChanged;
import org.lovebank.gateway.audit.AuditTrail;

/** Tells the street and the audit trail that a client changed. */
@ApplicationScoped
public class TellOfClient {

    private final ClientRepository clients;
    private final EventLog events;
    private final AuditTrail audit;

    TellOfClient(ClientRepository clients, EventLog events, AuditTrail audit) {
        this.clients = clients;
        this.events = events;
        this.audit = audit;
    }

    public void changed(Client client, Caller caller, String action) {
        // The version that the row will have: events of one client grow with it.
        clients.flush();
        audit.note(
                caller,
                action,
                client.id(),
                client.custody().administeredIn(),
                "scopes=" + client.scopes() + " areas=" + client.holding().areas() + " orgs="
                        + client.holding().orgs() + " status=" + client.status());
        events.append(new ClientChanged(
                client.id(),
                client.version() + 1,
                client.clientId(),
                client.status().name(),
                client.scopes(),
                client.changedAt()));
    }
}
