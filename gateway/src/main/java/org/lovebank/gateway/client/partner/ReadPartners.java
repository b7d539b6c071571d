package org.lovebank.gateway.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.client.ClientRepository;
import org.lovebank.gateway.client.partner.PartnerRefusal.NoSuchPartner;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;

/** Shows partners and their clients to the administrators of both sides. */
@ApplicationScoped
class ReadPartners {

    private static final String LIST = "partners";

    private final PartnerRepository partners;
    private final ClientRepository clients;
    private final Cursors cursors;

    ReadPartners(PartnerRepository partners, ClientRepository clients, Cursors cursors) {
        this.partners = partners;
        this.clients = clients;
        this.cursors = cursors;
    }

    @Transactional
    Page<Partner> page(Caller caller, Paging paging) {
        List<Partner> found = partners.within(
                caller.holdsAny(Roles.CENTER_ADMIN) ? caller.areas() : List.of(),
                caller.holdsAny(Roles.ORG_ADMIN) ? caller.organisations() : List.of(),
                cursors.idPosition(paging, LIST),
                paging.size() + 1);
        return cursors.page(
                found, paging, LIST, partner -> List.of(partner.organisationId().toString()));
    }

    @Transactional
    Partner one(Caller caller, UUID organisationId) {
        Partner partner = partners.findByIdOptional(organisationId)
                .orElseThrow(() -> new Refused(new NoSuchPartner(organisationId)));
        partner.mustBeYours(caller);
        return partner;
    }

    @Transactional
    Page<Client> clients(Caller caller, UUID organisationId, Paging paging) {
        one(caller, organisationId);
        String list = "partner-clients " + organisationId;
        List<Client> found = clients.ofPartner(organisationId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, client -> List.of(client.id().toString()));
    }
}
