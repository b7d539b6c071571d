package org.lovebank.volunteer.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.volunteer.area.KnownAreas;
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

    @Enumerated(EnumType.STRING)
    private Status status;

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
        this.registered = Boolean.TRUE.equals(wanted.registered());
        this.coBuilding = Boolean.TRUE.equals(wanted.coBuilding());
        this.status = Status.ACTIVE;
        this.changedAt = now;
    }

    /** An organisation at a place that the caller's roles reach. */
    static Organisation admitted(UUID id, NewOrganisation wanted, AreaPath place, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Organisation(id, wanted, place, now);
    }

    UUID id() {
        return id;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    OrganisationView view() {
        return new OrganisationView(id, kind.name(), name, areaPath, registered, coBuilding, status.name(), version);
    }

    OrganisationChanged event() {
        return new OrganisationChanged(id, version + 1, kind.name(), name, areaPath, status.name(), changedAt);
    }

    enum Status {
        ACTIVE,
        CLOSED
    }
}
