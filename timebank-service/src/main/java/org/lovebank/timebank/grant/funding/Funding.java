package org.lovebank.timebank.grant.funding;

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
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.grant.funding.FundingRefusal.FundingNotFound;
import org.lovebank.timebank.ledger.DerivedId;

/** Minutes that go from a branch's public pool into its grant fund, when two members of the council say so. */
@Entity
@Table(name = "grant_funding")
class Funding {

    @Id
    private UUID id;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "area_path")
    private String areaPath;

    private long minutes;

    @Enumerated(EnumType.STRING)
    private FundingState state;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Funding() {}

    Funding(UUID id, Branch branch, long minutes, UUID approvalId, Instant at) {
        this.id = id;
        this.branchId = branch.id();
        this.areaPath = branch.area().value();
        this.minutes = minutes;
        this.state = FundingState.PROPOSED;
        this.approvalId = approvalId;
        this.changedAt = at;
    }

    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(new AreaPath(areaPath), Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new FundingNotFound());
        }
    }

    void approve(Instant at) {
        become(FundingState.APPROVED, at);
    }

    /** The ledger has moved it; whoever comes second finds it so. */
    void posted(Instant at) {
        if (state == FundingState.APPROVED) {
            become(FundingState.POSTED, at);
        }
    }

    void refuse(String code, Instant at) {
        if (state == FundingState.PROPOSED || state == FundingState.APPROVED) {
            refusalCode = code;
            become(FundingState.REFUSED, at);
        }
    }

    private void become(FundingState next, Instant at) {
        state = next;
        changedAt = at;
    }

    UUID transferId() {
        return DerivedId.of("funding", id);
    }

    UUID id() {
        return id;
    }

    UUID branchId() {
        return branchId;
    }

    long minutes() {
        return minutes;
    }

    FundingState state() {
        return state;
    }

    FundingView view() {
        UUID transfer = state == FundingState.POSTED ? transferId() : null;
        return new FundingView(id, branchId, minutes, state, approvalId, refusalCode, transfer, changedAt);
    }
}
