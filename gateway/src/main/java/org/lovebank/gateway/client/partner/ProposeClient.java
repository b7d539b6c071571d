package org.lovebank.gateway.client.partner;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.client.ClientRefusal.ClientIdTaken;
import org.lovebank.gateway.client.ClientRepository;
import org.lovebank.gateway.client.ClientView;
import org.lovebank.gateway.client.TellOfClient;
import org.lovebank.gateway.client.partner.PartnerRefusal.AreaNotGranted;
import org.lovebank.gateway.client.partner.PartnerRefusal.ClientsUsedUp;
import org.lovebank.gateway.client.partner.PartnerRefusal.NoSuchPartner;
import org.lovebank.gateway.grant.Custody;
import org.lovebank.gateway.grant.Holding;
import org.lovebank.gateway.grant.Terms;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.problem.Refused;

/** A partner registers a program of its own; a real one waits for a decision, one under trial works at once. */
@ApplicationScoped
class ProposeClient {

    private final PartnerRepository partners;
    private final ClientRepository clients;
    private final PartnerSettings settings;
    private final Secrets secrets;
    private final TellOfClient tell;
    private final Clock clock;

    ProposeClient(
            PartnerRepository partners,
            ClientRepository clients,
            PartnerSettings settings,
            Secrets secrets,
            TellOfClient tell,
            Clock clock) {
        this.partners = partners;
        this.clients = clients;
        this.settings = settings;
        this.secrets = secrets;
        this.tell = tell;
        this.clock = clock;
    }

    /** The view with the secret, which nobody can show again. */
    @Transactional
    ClientView as(Caller caller, UUID organisationId, PartnerRequests.Proposed wanted) {
        Partner partner = partners.findForChange(organisationId)
                .orElseThrow(() -> new Refused(new NoSuchPartner(organisationId)));
        List<String> areas = areas(partner, wanted);
        partner.mustAllow(caller, wanted.scopes(), wanted.underTrial() ? List.of() : areas);
        if (clients.findByClientId(wanted.clientId()).isPresent()) {
            throw new Refused(new ClientIdTaken(wanted.clientId()));
        }
        if (clients.countOfPartner(organisationId) >= partner.mostClients()) {
            throw new Refused(new ClientsUsedUp(partner.mostClients()));
        }
        String secret = secrets.random();
        Instant now = clock.instant();
        Client client = new Client(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.clientId(),
                wanted.name(),
                secrets.hash(secret),
                new Terms(partner.dailyQuota(), partner.monthlyQuota(), wanted.underTrial()),
                new Custody(partner.areas(), organisationId, caller.id()),
                now);
        client.hold(new Holding(wanted.scopes(), areas, List.of(organisationId)), now);
        clients.persist(client);
        tell.changed(client, caller, "CLIENT_PROPOSED");
        return ClientView.withSecret(client, secret);
    }

    private List<String> areas(Partner partner, PartnerRequests.Proposed wanted) {
        if (!wanted.underTrial()) {
            return wanted.areas() == null ? partner.areas() : wanted.areas();
        }
        AreaPath trials = new AreaPath(settings.sandboxArea());
        if (wanted.areas() == null) {
            return List.of(trials.value());
        }
        wanted.areas().stream()
                .filter(area -> !trials.contains(new AreaPath(area)))
                .findFirst()
                .ifPresent(area -> {
                    throw new Refused(new AreaNotGranted(area));
                });
        return wanted.areas();
    }
}
