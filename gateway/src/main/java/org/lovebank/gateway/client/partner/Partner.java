package org.lovebank.gateway.client.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.client.partner.PartnerRefusal.AreaNotGranted;
import org.lovebank.gateway.client.partner.PartnerRefusal.NoSuchPartner;
import org.lovebank.gateway.client.partner.PartnerRefusal.PartnershipEnded;
import org.lovebank.gateway.client.partner.PartnerRefusal.ScopeNotGranted;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.grant.Scopes;
import org.lovebank.problem.Refused;

/** An organisation whose programs may come in, and how far. */
@Entity(name = "Partner")
public class Partner {

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(nullable = false)
    private List<String> scopes;

    @Column(nullable = false)
    private List<String> areas;

    @Column(name = "most_clients", nullable = false)
    private int mostClients;

    @Column(name = "daily_quota")
    private @Nullable Long dailyQuota;

    @Column(name = "monthly_quota")
    private @Nullable Long monthlyQuota;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PartnerStatus status;

    @Column(name = "granted_by", nullable = false)
    private UUID grantedBy;

    @Version
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    Partner(UUID organisationId, PartnerRequests.Grant grant, Caller giver, Instant now) {
        this.organisationId = organisationId;
        this.scopes = List.of();
        this.areas = List.of();
        this.status = PartnerStatus.ACTIVE;
        this.grantedBy = giver.id();
        this.createdAt = now;
        this.changedAt = now;
        receive(grant, giver, now);
    }

    /** What its clients may hold from now on, given by an administrator of all these areas. */
    void receive(PartnerRequests.Grant grant, Caller giver, Instant now) {
        Scopes.mustBeKnown(grant.scopes());
        Rights.areasMustBeYours(giver, grant.areas());
        scopes = grant.scopes().stream().distinct().sorted().toList();
        areas = grant.areas().stream().distinct().toList();
        mostClients = grant.mostClients();
        dailyQuota = grant.dailyQuota();
        monthlyQuota = grant.monthlyQuota();
        grantedBy = giver.id();
        changedAt = now;
    }

    void end(Instant now) {
        status = PartnerStatus.ENDED;
        changedAt = now;
    }

    void resume(Instant now) {
        status = PartnerStatus.ACTIVE;
        changedAt = now;
    }

    void mustBeAdministeredBy(Caller caller) {
        if (!isAdministeredBy(caller)) {
            throw new Refused(new NoSuchPartner(organisationId));
        }
    }

    void mustBeYours(Caller caller) {
        if (!isAdministeredBy(caller) && !isOrganisedBy(caller)) {
            throw new Refused(new NoSuchPartner(organisationId));
        }
    }

    /** Makes sure that the caller, the organisation's administrator, may have such a client; real areas only. */
    void mustAllow(Caller caller, List<String> wantedScopes, List<String> wantedAreas) {
        if (!isOrganisedBy(caller)) {
            throw new Refused(new NoSuchPartner(organisationId));
        }
        if (status == PartnerStatus.ENDED) {
            throw new Refused(new PartnershipEnded(organisationId));
        }
        Scopes.mustBeKnown(wantedScopes);
        wantedScopes.stream()
                .filter(scope -> !scopes.contains(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw new Refused(new ScopeNotGranted(scope));
                });
        wantedAreas.stream().filter(area -> !reaches(area)).findFirst().ifPresent(area -> {
            throw new Refused(new AreaNotGranted(area));
        });
    }

    /** Whether the grant holds in this area. */
    boolean reaches(String area) {
        return areas.stream().anyMatch(each -> new AreaPath(each).contains(new AreaPath(area)));
    }

    private boolean isAdministeredBy(Caller caller) {
        return caller.holdsAny(Roles.CENTER_ADMIN)
                && areas.stream().allMatch(area -> caller.reaches(new AreaPath(area)));
    }

    private boolean isOrganisedBy(Caller caller) {
        return caller.holdsAny(Roles.ORG_ADMIN) && caller.organisations().contains(organisationId);
    }

    UUID organisationId() {
        return organisationId;
    }

    List<String> scopes() {
        return scopes;
    }

    List<String> areas() {
        return areas;
    }

    int mostClients() {
        return mostClients;
    }

    @Nullable Long dailyQuota() {
        return dailyQuota;
    }

    @Nullable Long monthlyQuota() {
        return monthlyQuota;
    }

    PartnerStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
