package org.lovebank.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.ClientRefusal.NoSuchClient;
import org.lovebank.gateway.grant.Holding;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;

/** Changes a client; its tokens of before are taken back. */
@ApplicationScoped
class ChangeClient {

    private final ClientRepository clients;
    private final Revoke revoke;
    private final TellOfClient tell;
    private final Clock clock;

    ChangeClient(ClientRepository clients, Revoke revoke, TellOfClient tell, Clock clock) {
        this.clients = clients;
        this.revoke = revoke;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Applies the change.
     *
     * @param ifMatch the version that the caller has read
     * @throws Refused when the client is not the caller's to change, or the new rights are not his to give
     */
    @Transactional
    Client of(String clientId, Caller caller, @Nullable String ifMatch, ClientChange change) {
        Client client = clients.findForChange(clientId).orElseThrow(() -> new Refused(new NoSuchClient(clientId)));
        client.mustBeYours(caller);
        new Version(client.version()).mustMatch(ifMatch);
        change.mustFit(client, caller);
        revoke.everythingWith(client.stateId());
        Instant now = clock.instant();
        if (change.touchesRights()) {
            receive(client, change.of(client.holding()), caller, now);
        }
        client.agreeOn(
                change.name() == null ? client.displayName() : change.name(),
                client.terms().with(change.dailyQuota(), change.monthlyQuota()),
                now);
        if (change.status() != null) {
            client.become(change.status(), now);
        }
        tell.changed(client, caller, "CLIENT_CHANGED");
        return client;
    }

    /** Less of what a partner's client holds is nobody's to give; the areas of the others are the caller's own. */
    private static void receive(Client client, Holding wanted, Caller caller, Instant now) {
        if (client.custody().isPartners()) {
            client.hold(wanted, now);
        } else {
            client.receive(wanted, caller, now);
        }
    }
}
