package org.lovebank.volunteer.organisation.residency;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.ResidencyChanged;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.residency.ResidencyResource.NewResidency;
import org.lovebank.volunteer.term.Term;

/** That a partner is at home in a community, in which rooms, from when to when. */
@Entity
class Residency {

    @Id
    private UUID id;

    private UUID organisationId;
    private String areaPath;
    private @Nullable UUID venueId;
    private List<String> rooms;

    @Embedded
    private Term term;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Residency() {}

    private Residency(UUID id, UUID organisationId, NewResidency wanted, AreaPath place, Term term, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.areaPath = place.value();
        this.venueId = wanted.venueId();
        this.rooms = wanted.rooms() == null ? List.of() : List.copyOf(wanted.rooms());
        this.term = term;
        this.changedAt = now;
    }

    /** The community lets a partner in: whoever does it acts for that community. */
    static Residency begun(
            UUID id, UUID organisationId, NewResidency wanted, AreaPath place, Term term, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Residency(id, organisationId, wanted, place, term, now);
    }

    void end(LocalDate lastOn, Caller by, LocalDate today, Instant now) {
        this.term = term.ended(lastOn, by.id(), today);
        this.changedAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, new AreaPath(areaPath));
    }

    boolean isOf(UUID organisation) {
        return organisationId.equals(organisation);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ResidencyView view(LocalDate today) {
        return new ResidencyView(
                id, organisationId, areaPath, venueId, rooms, term.fromOn(), term.toOn(), term.state(today), version);
    }

    ResidencyChanged event() {
        return new ResidencyChanged(
                id,
                version + 1,
                organisationId,
                areaPath,
                term.fromOn(),
                term.toOn(),
                term.endedBy() != null,
                changedAt);
    }
}
