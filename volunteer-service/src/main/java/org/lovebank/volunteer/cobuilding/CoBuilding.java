package org.lovebank.volunteer.cobuilding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.CoBuildingChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.cobuilding.CoBuildingRefusal.OnePartnerExactly;
import org.lovebank.volunteer.cobuilding.CoBuildingResource.NewCoBuilding;
import org.lovebank.volunteer.term.Term;

/** That an organisation, or one warm-hearted person, builds with a Party committee, and what they bring. */
@Entity
class CoBuilding {

    @Id
    private UUID id;

    private UUID committeeId;
    private String areaPath;
    private @Nullable UUID organisationId;
    private @Nullable UUID volunteerId;
    private String contribution;

    @Embedded
    private Term term;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    CoBuilding() {}

    private CoBuilding(UUID id, UUID committeeId, AreaPath place, NewCoBuilding wanted, Term term, Instant now) {
        this.id = id;
        this.committeeId = committeeId;
        this.areaPath = place.value();
        this.organisationId = wanted.organisationId();
        this.volunteerId = wanted.volunteerId();
        this.contribution = wanted.contribution().strip();
        this.term = term;
        this.changedAt = now;
    }

    /** A committee takes exactly one partner on at a time: an organisation or a person. */
    static CoBuilding begun(
            UUID id, UUID committeeId, AreaPath place, NewCoBuilding wanted, Term term, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        if ((wanted.organisationId() == null) == (wanted.volunteerId() == null)) {
            throw new Refused(new OnePartnerExactly());
        }
        return new CoBuilding(id, committeeId, place, wanted, term, now);
    }

    void end(LocalDate lastOn, Caller by, LocalDate today, Instant now) {
        this.term = term.ended(lastOn, by.id(), today);
        this.changedAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, new AreaPath(areaPath));
    }

    boolean isOf(UUID committee) {
        return committeeId.equals(committee);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CoBuildingView view(LocalDate today) {
        return new CoBuildingView(
                id,
                committeeId,
                organisationId,
                volunteerId,
                contribution,
                term.fromOn(),
                term.toOn(),
                term.state(today),
                version);
    }

    CoBuildingChanged event() {
        return new CoBuildingChanged(
                id,
                version + 1,
                committeeId,
                organisationId,
                volunteerId,
                term.fromOn(),
                term.toOn(),
                term.endedBy() != null,
                changedAt);
    }
}
