package org.lovebank.timebank.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.approval.ApprovalRefusal.AlreadyDecided;
import org.lovebank.timebank.approval.ApprovalRefusal.ApprovalNotFound;
import org.lovebank.timebank.approval.ApprovalRefusal.OutsideYourAreas;
import org.lovebank.timebank.approval.ApprovalRefusal.OwnMatter;
import org.lovebank.timebank.approval.ApprovalRefusal.SecondPersonNeeded;

/**
 * A matter before the council 理事会 of a place: good when two different members have signed. A member who proposes it has
 * signed first; what somebody else proposes needs two members beside that person.
 */
@Entity
@Table(name = "approval")
class Approval {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ApprovalKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "concerns_owner")
    private @Nullable UUID concernsOwner;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "first_by")
    private @Nullable UUID firstBy;

    @Column(name = "first_key")
    private @Nullable UUID firstKey;

    @Column(name = "second_by")
    private @Nullable UUID secondBy;

    @Column(name = "second_key")
    private @Nullable UUID secondKey;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Column(name = "refused_by")
    private @Nullable UUID refusedBy;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(UUID id, Proposal what, UUID proposedBy, boolean ofCouncil, Instant at) {
        this.id = id;
        this.kind = what.kind();
        this.subjectId = what.subject();
        this.areaPath = what.place().value();
        this.concernsOwner = what.concernsOwner();
        this.proposedBy = proposedBy;
        this.firstBy = ofCouncil ? proposedBy : null;
        this.state = ApprovalState.OPEN;
        this.proposedAt = at;
        this.changedAt = at;
    }

    /** What stands before a council is seen by that council and by auditors. */
    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(new AreaPath(areaPath), Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new ApprovalNotFound());
        }
    }

    /** A member's place in the council of a place, and that the matter is not the member's own. */
    static void mustBeDecidedBy(Caller caller, AreaPath place, @Nullable UUID concernsOwner) {
        if (!caller.holdsIn(place, Roles.BANK_COUNCIL)) {
            throw new Refused(new OutsideYourAreas());
        }
        if (concernsOwner != null && caller.is(concernsOwner)) {
            throw new Refused(new OwnMatter());
        }
    }

    /** Takes a signature; the same key again is the same signature, and false. */
    boolean sign(Caller caller, UUID key, Instant at) {
        mustBeDecidedBy(caller, new AreaPath(areaPath), concernsOwner);
        if (key.equals(firstKey) || key.equals(secondKey)) {
            return false;
        }
        mustBeOpen();
        if (caller.is(proposedBy) || (firstBy != null && caller.is(firstBy))) {
            throw new Refused(new SecondPersonNeeded());
        }
        if (firstBy == null) {
            firstBy = caller.id();
            firstKey = key;
        } else {
            secondBy = caller.id();
            secondKey = key;
            state = ApprovalState.APPROVED;
        }
        changedAt = at;
        return true;
    }

    /** One member's no is enough; from the same member a second time it is the same no, and false. */
    boolean refuse(Caller caller, String why, Instant at) {
        mustBeDecidedBy(caller, new AreaPath(areaPath), concernsOwner);
        if (state == ApprovalState.REFUSED && refusedBy != null && caller.is(refusedBy)) {
            return false;
        }
        mustBeOpen();
        state = ApprovalState.REFUSED;
        refusedBy = caller.id();
        reasonCode = why;
        changedAt = at;
        return true;
    }

    private void mustBeOpen() {
        if (state != ApprovalState.OPEN) {
            throw new Refused(new AlreadyDecided(state));
        }
    }

    UUID id() {
        return id;
    }

    ApprovalKind matter() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    ApprovalState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    ApprovalView view() {
        int signatures = (firstBy == null ? 0 : 1) + (secondBy == null ? 0 : 1);
        return new ApprovalView(
                id,
                kind,
                subjectId,
                areaPath,
                state,
                signatures,
                proposedBy,
                firstBy,
                secondBy,
                refusedBy,
                reasonCode,
                proposedAt,
                changedAt,
                version);
    }
}
