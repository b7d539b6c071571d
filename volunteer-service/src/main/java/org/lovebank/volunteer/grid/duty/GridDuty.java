package org.lovebank.volunteer.grid.duty;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.GridDutyChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.grid.duty.GridDutyRefusal.HandedToThemselves;
import org.lovebank.volunteer.grid.duty.GridDutyRefusal.TooManyDuties;
import org.lovebank.volunteer.grid.duty.GridDutyRefusal.TooManyHolders;
import org.lovebank.volunteer.policy.rules.GridDutyRules;
import org.lovebank.volunteer.term.Term;

/** That a volunteer does one of the five duties in a grid, without pay, from when to when. */
@Entity
class GridDuty {

    @Id
    private UUID id;

    private String areaPath;
    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private int policyVersion;
    private @Nullable UUID handedFromId;

    @Embedded
    private Term term;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    GridDuty() {}

    private GridDuty(UUID id, Post post, Term term, int policyVersion, @Nullable UUID handedFromId, Instant now) {
        this.id = id;
        this.areaPath = post.grid().value();
        this.volunteerId = post.volunteerId();
        this.duty = post.duty();
        this.policyVersion = policyVersion;
        this.handedFromId = handedFromId;
        this.term = term;
        this.changedAt = now;
    }

    /** Taken on, as long as the rule allows one more holder of this duty and one more duty of this volunteer. */
    static GridDuty taken(
            UUID id, Post post, Term term, GridDutyRules rules, int policyVersion, Others others, Instant now) {
        if (others.holders() >= rules.holdersPerDuty()) {
            throw new Refused(new TooManyHolders(post.duty().name(), rules.holdersPerDuty()));
        }
        if (others.duties() >= rules.dutiesPerVolunteer()) {
            throw new Refused(new TooManyDuties(rules.dutiesPerVolunteer()));
        }
        return new GridDuty(id, post, term, policyVersion, null, now);
    }

    /** The next holder begins on the day after this one's last. */
    GridDuty handTo(UUID nextId, UUID volunteer, LocalDate lastOn, Caller by, LocalDate today, Instant now) {
        if (volunteerId.equals(volunteer)) {
            throw new Refused(new HandedToThemselves(volunteer));
        }
        end(lastOn, by, today, now);
        Post next = new Post(place(), volunteer, duty);
        return new GridDuty(nextId, next, new Term(lastOn.plusDays(1), null, null), policyVersion, id, now);
    }

    void end(LocalDate lastOn, Caller by, LocalDate today, Instant now) {
        this.term = term.ended(lastOn, by.id(), today);
        this.changedAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    Post post() {
        return new Post(place(), volunteerId, duty);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    GridDutyView view(LocalDate today) {
        return new GridDutyView(
                id,
                areaPath,
                volunteerId,
                duty.name(),
                duty.chinese(),
                handedFromId,
                term.fromOn(),
                term.toOn(),
                term.state(today),
                policyVersion,
                version);
    }

    GridDutyChanged event() {
        return new GridDutyChanged(
                id,
                version + 1,
                areaPath,
                volunteerId,
                duty.name(),
                term.fromOn(),
                term.toOn(),
                term.endedBy() != null,
                changedAt);
    }

    /** Which duty, where, by whom. */
    record Post(AreaPath grid, UUID volunteerId, Duty duty) {}

    /** How many hold this duty here, and how many duties this volunteer holds here, at that time. */
    record Others(long holders, long duties) {}
}
