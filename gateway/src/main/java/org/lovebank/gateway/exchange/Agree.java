package org.lovebank.gateway.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.client.AuthenticateClient;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.exchange.ActingRefusal.ClientDoesNotAct;
import org.lovebank.gateway.exchange.ActingRefusal.NotAgreed;
import org.lovebank.gateway.exchange.ActingRefusal.OnlyYourselfAgrees;
import org.lovebank.gateway.grant.Scopes;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;

/** A person lets a program act for him, and takes that back. */
@ApplicationScoped
class Agree {

    private static final String LIST = "client-agreements";

    private final AgreementRepository agreements;
    private final AuthenticateClient clients;
    private final CurrentCaller current;
    private final Revoke revoke;
    private final Cursors cursors;
    private final Clock clock;

    Agree(
            AgreementRepository agreements,
            AuthenticateClient clients,
            CurrentCaller current,
            Revoke revoke,
            Cursors cursors,
            Clock clock) {
        this.agreements = agreements;
        this.clients = clients;
        this.current = current;
        this.revoke = revoke;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Agreement that(String clientId) {
        Caller caller = himself();
        Client client = clients.active(clientId)
                .filter(found -> found.scopes().contains(Scopes.PEOPLE_ACT))
                .orElseThrow(() -> new Refused(new ClientDoesNotAct(clientId)));
        Instant now = clock.instant();
        agreements.keep(caller.id(), clientId, now);
        Instant since = agreements.since(caller.id(), clientId).orElse(now);
        return new Agreement(clientId, client.displayName(), since);
    }

    /** Tokens of before are taken back with it. */
    @Transactional
    void noLonger(String clientId) {
        Caller caller = himself();
        Instant since = agreements.since(caller.id(), clientId).orElseThrow(() -> new Refused(new NotAgreed(clientId)));
        agreements.withdraw(caller.id(), clientId, clock.instant());
        revoke.everythingWith(ExchangeToken.actingId(caller.id(), clientId, since));
    }

    @Transactional
    Page<Agreement> mine(Paging paging) {
        Caller caller = himself();
        String after = cursors.position(paging, LIST).map(List::getFirst).orElse("");
        return cursors.page(
                agreements.of(caller.id(), after, paging.size() + 1),
                paging,
                LIST,
                agreement -> List.of(agreement.clientId()));
    }

    private Caller himself() {
        Caller caller = current.get();
        if (caller.holdsAny(Roles.PARTNER_CLIENT) || !caller.clientId().equals(ExchangeToken.FIRST_PARTY)) {
            throw new Refused(new OnlyYourselfAgrees());
        }
        return caller;
    }
}
