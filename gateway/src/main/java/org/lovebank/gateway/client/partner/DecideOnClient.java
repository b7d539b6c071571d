package org.lovebank.gateway.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.client.ClientRefusal.NoSuchClient;
import org.lovebank.gateway.client.ClientRepository;
import org.lovebank.gateway.client.ClientView;
import org.lovebank.gateway.client.TellOfClient;
import org.lovebank.problem.Refused;

/** An administrator says yes or no to a program that a partner registered. */
@ApplicationScoped
class DecideOnClient {

    private final ClientRepository clients;
    private final TellOfClient tell;
    private final Clock clock;

    DecideOnClient(ClientRepository clients, TellOfClient tell, Clock clock) {
        this.clients = clients;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    ClientView of(String clientId, Caller caller, boolean approved) {
        Client client = clients.findForChange(clientId).orElseThrow(() -> new Refused(new NoSuchClient(clientId)));
        client.decide(approved, caller, clock.instant());
        tell.changed(client, caller, approved ? "CLIENT_APPROVED" : "CLIENT_REFUSED");
        return ClientView.of(client);
    }
}
