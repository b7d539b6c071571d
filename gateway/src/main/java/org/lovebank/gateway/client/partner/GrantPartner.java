package org.lovebank.gateway.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.gateway.audit.AuditTrail;
import org.lovebank.gateway.client.partner.PartnerRefusal.PartnerAlready;
import org.lovebank.problem.Refused;

/** Makes an organisation a partner. */
@ApplicationScoped
class GrantPartner {

    private final PartnerRepository partners;
    private final AuditTrail audit;
    private final Clock clock;

    GrantPartner(PartnerRepository partners, AuditTrail audit, Clock clock) {
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Partner as(Caller caller, PartnerRequests.New wanted) {
        if (partners.findForChange(wanted.organisationId()).isPresent()) {
            throw new Refused(new PartnerAlready(wanted.organisationId()));
        }
        Partner partner = new Partner(wanted.organisationId(), wanted.grant(), caller, clock.instant());
        partners.persist(partner);
        audit.note(caller, "PARTNER_GRANTED", partner.organisationId(), partner.areas(), "scopes=" + partner.scopes());
        return partner;
    }
}
