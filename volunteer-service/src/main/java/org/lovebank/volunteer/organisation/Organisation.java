package org.lovebank.volunteer.organisation;

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
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.OrganisationRefusal.OrganisationClosed;
import org.lovebank.volunteer.organisation.OrganisationRefusal.OrganisationNamesItself;
import org.lovebank.volunteer.organisation.OrganisationRefusal.OrganisationNotRegistered;
import org.lovebank.volunteer.organisation.OrganisationResource.NewOrganisation;

/** An organisation of the network; a grassroots group need not be registered with the authorities. */
@Entity
class Organisation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;
    private String areaPath;
    private boolean registered;
    private boolean coBuilding;
    private @Nullable String uscc;
    private @Nullable UUID guidingBodyId;
    private List<UUID> coFounderIds;
    private @Nullable UUID partyBranchId;

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Organisation() {}

    private Organisation(UUID id, NewOrganisation wanted, AreaPath place, Instant now) {
        this.id = id;
        this.kind = wanted.kind();
        this.name = wanted.name().strip();
        this.areaPath = place.value();
        this.status = OrganisationStatus.ACTIVE;
        this.coFounderIds = List.of();
        affiliate(wanted.affiliation());
        this.changedAt = now;
    }

    /** An organisation at a place that the caller's roles reach. */
    static Organisation admitted(UUID id, NewOrganisation wanted, AreaPath place, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Organisation(id, wanted, place, now);
    }

    String name() {
        return name;
    }

    KnownOrganisations.Sealing sealing() {
        if (!registered) {
            throw new Refused(new OrganisationNotRegistered(id));
        }
        return new KnownOrganisations.Sealing(id, name, uscc == null ? "" : uscc, place());
    }

    /** A new name, status or standing; nothing changes about what was closed. */
    void change(String newName, OrganisationStatus wanted, Affiliation affiliation, Instant now) {
        mustBeActive();
        this.name = newName;
        this.status = wanted;
        affiliate(affiliation);
        this.changedAt = now;
    }

    private void affiliate(Affiliation affiliation) {
        if (id.equals(affiliation.guidingBodyId()) || affiliation.coFounderIds().contains(id)) {
            throw new Refused(new OrganisationNamesItself(id));
        }
        this.registered = affiliation.registered();
        this.coBuilding = affiliation.coBuilding();
        this.uscc = affiliation.uscc();
        this.guidingBodyId = affiliation.guidingBodyId();
        this.coFounderIds = affiliation.coFounderIds();
        this.partyBranchId = affiliation.partyBranchId();
    }

    void mustBeActive() {
        if (status != OrganisationStatus.ACTIVE) {
            throw new Refused(new OrganisationClosed(status.name(), List.of()));
        }
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    boolean is(OrganisationKind wanted) {
        return kind == wanted;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    OrganisationView view() {
        return new OrganisationView(
                id,
                kind.name(),
                name,
                areaPath,
                registered,
                coBuilding,
                uscc,
                guidingBodyId,
                coFounderIds,
                partyBranchId,
                status.name(),
                version);
    }

    OrganisationChanged event() {
        return new OrganisationChanged(id, version + 1, kind.name(), name, areaPath, status.name(), changedAt);
    }
}
