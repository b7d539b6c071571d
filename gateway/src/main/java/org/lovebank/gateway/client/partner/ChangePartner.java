package org.lovebank.gateway.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.gateway.audit.AuditTrail;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.client.ClientRepository;
import org.lovebank.gateway.client.TellOfClient;
import org.lovebank.gateway.client.partner.PartnerRefusal.NoSuchPartner;
import org.lovebank.gateway.grant.Holding;
import org.lovebank.gateway.revocation.Revoke;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;

/** Grants a partner something else, or ends the partnership; what its clients hold beyond it ends at once. */
@ApplicationScoped
class ChangePartner {

    private static final int ALL = 10_000;

    private final PartnerRepository partners;
    private final ClientRepository clients;
    private final Revoke revoke;
    private final TellOfClient tell;
    private final AuditTrail audit;
    private final Clock clock;

    ChangePartner(
            PartnerRepository partners,
            ClientRepository clients,
            Revoke revoke,
            TellOfClient tell,
            AuditTrail audit,
            Clock clock) {
        this.partners = partners;
        this.clients = clients;
        this.revoke = revoke;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Partner of(UUID organisationId, Caller caller, @Nullable String ifMatch, PartnerRequests.Change change) {
        Partner partner = partners.findForChange(organisationId)
                .orElseThrow(() -> new Refused(new NoSuchPartner(organisationId)));
        partner.mustBeAdministeredBy(caller);
        new Version(partner.version()).mustMatch(ifMatch);
        Instant now = clock.instant();
        if (change.grant() != null) {
            partner.receive(change.grant(), caller, now);
        }
        if (change.status() == PartnerStatus.ENDED) {
            partner.end(now);
        } else if (change.status() == PartnerStatus.ACTIVE) {
            partner.resume(now);
        }
        for (Client client : clients.ofPartner(organisationId, Optional.empty(), ALL)) {
            keepWithin(partner, client, caller, now);
        }
        partners.flush();
        audit.note(
                caller,
                "PARTNER_CHANGED",
                organisationId,
                partner.areas(),
                "scopes=" + partner.scopes() + " status=" + partner.status());
        return partner;
    }

    private void keepWithin(Partner partner, Client client, Caller caller, Instant now) {
        Holding held = client.holding();
        Holding kept = new Holding(
                held.scopes().stream().filter(partner.scopes()::contains).toList(),
                client.terms().sandbox()
                        ? held.areas()
                        : held.areas().stream().filter(partner::reaches).toList(),
                held.orgs());
        boolean ends =
                partner.status() == PartnerStatus.ENDED && client.status().isOpen();
        if (ends || !kept.equals(held)) {
            revoke.everythingWith(client.stateId());
            client.hold(kept, now);
            if (ends) {
                client.end(now);
            }
            tell.changed(client, caller, "CLIENT_CHANGED");
        }
    }
}
