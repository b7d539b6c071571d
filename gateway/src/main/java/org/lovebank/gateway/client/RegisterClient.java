package org.lovebank.gateway.client;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.ClientRefusal.ClientIdTaken;
import org.lovebank.gateway.grant.Custody;
import org.lovebank.gateway.grant.GrantRefusal.NothingYoursToGive;
import org.lovebank.gateway.grant.Holding;
import org.lovebank.gateway.grant.Terms;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.problem.Refused;

/** Registers a program and gives it its secret. */
@ApplicationScoped
class RegisterClient {

    private final ClientRepository clients;
    private final Secrets secrets;
    private final TellOfClient tell;
    private final Clock clock;

    RegisterClient(ClientRepository clients, Secrets secrets, TellOfClient tell, Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.tell = tell;
        this.clock = clock;
    }

    /** The view with the secret, which nobody can show again. */
    @Transactional
    ClientView as(Caller caller, NewClient wanted) {
        if (caller.areas().isEmpty()) {
            throw new Refused(new NothingYoursToGive());
        }
        if (clients.findByClientId(wanted.clientId()).isPresent()) {
            throw new Refused(new ClientIdTaken(wanted.clientId()));
        }
        String secret = secrets.random();
        Instant now = clock.instant();
        Client client = new Client(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.clientId(),
                wanted.name(),
                secrets.hash(secret),
                new Terms(wanted.dailyQuota(), wanted.monthlyQuota(), Boolean.TRUE.equals(wanted.sandbox())),
                Custody.of(caller.areas().stream().map(AreaPath::value).toList()),
                now);
        client.receive(new Holding(wanted.scopes(), wanted.areasOrNone(), wanted.orgsOrNone()), caller, now);
        clients.persist(client);
        tell.changed(client, caller, "CLIENT_REGISTERED");
        return ClientView.withSecret(client, secret);
    }
}
