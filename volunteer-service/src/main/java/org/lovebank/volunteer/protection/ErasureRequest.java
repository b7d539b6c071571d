package org.lovebank.volunteer.protection;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.protection.ErasureRefusal.ErasureNeedsAnother;
import org.lovebank.volunteer.protection.ErasureRefusal.NoSuchErasureRequest;

/** Somebody asks to be forgotten; the protection officer decides in time and says why not. */
@Entity
class ErasureRequest {

    @Id
    private UUID id;

    private UUID personId;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    private UUID requestedBy;
    private Instant requestedAt;
    private Instant dueAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reasonCode;

    /** How often the other houses were asked. */
    private long question;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    ErasureRequest() {}

    ErasureRequest(UUID id, UUID personId, AreaPath place, Caller by, Instant now, Instant due) {
        this.id = id;
        this.personId = personId;
        this.areaPath = place.value();
        this.state = ErasureState.REQUESTED;
        this.requestedBy = by.id();
        this.requestedAt = now;
        this.dueAt = due;
        this.question = 1;
    }

    void approve(Caller by, Instant now) {
        decide(ErasureState.APPROVED, null, by, now);
        this.question++;
    }

    /** Every house answered, and nothing is open. */
    void erase() {
        this.state = state.to(ErasureState.ERASED);
    }

    /** Something is open in another house: the officer decides again when it is settled. */
    void reopen() {
        this.state = state.to(ErasureState.REQUESTED);
        this.decidedBy = null;
        this.decidedAt = null;
    }

    void refuse(Reason reason, Caller by, Instant now) {
        decide(ErasureState.REFUSED, reason, by, now);
    }

    void withdraw(Caller by) {
        if (!by.is(personId) && !by.is(requestedBy)) {
            throw new Refused(new NoSuchErasureRequest(id));
        }
        this.state = state.to(ErasureState.WITHDRAWN);
    }

    private void decide(ErasureState wanted, @Nullable Reason reason, Caller by, Instant now) {
        mustBeVisibleTo(by);
        if (by.is(personId) || by.is(requestedBy)) {
            throw new Refused(new ErasureNeedsAnother());
        }
        this.state = state.to(wanted);
        this.reasonCode = reason;
        this.decidedBy = by.id();
        this.decidedAt = now;
    }

    void mustBeVisibleTo(Caller by) {
        if (!by.is(personId) && !by.is(requestedBy) && !by.holdsIn(new AreaPath(areaPath), Roles.DPO)) {
            throw new Refused(new NoSuchErasureRequest(id));
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    long question() {
        return question;
    }

    boolean isApproved() {
        return state == ErasureState.APPROVED;
    }

    View view(List<String> obligations, List<AnsweringHouse> awaited) {
        return new View(
                id,
                personId,
                areaPath,
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                obligations,
                awaited.stream().map(Enum::name).toList(),
                requestedBy,
                requestedAt,
                dueAt,
                decidedBy,
                decidedAt,
                reasonCode == null ? null : reasonCode.name(),
                version);
    }

    /** Why somebody is not forgotten. */
    enum Reason {
        LAW_REQUIRES_KEEPING,
        IDENTITY_NOT_SHOWN,
        DISPUTE_OPEN,
        BALANCE_OPEN
    }

    /** A request as callers see it; {@code obligations} are the codes of what is open, {@code awaited} houses that have not said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID personId,
            String areaPath,
            String state,
            List<String> allowed,
            List<String> obligations,
            List<String> awaited,
            UUID requestedBy,
            Instant requestedAt,
            Instant dueAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            long version) {}
}
