package org.lovebank.timebank.branch.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.policy.PolicyRefusal.DayNotInTheFuture;

/** A branch takes another policy pack from a day on. */
@Entity
@Table(name = "branch_policy")
class PolicyChange {

    @Id
    private UUID id;

    @Column(name = "branch_id")
    private UUID branchId;

    private String code;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PolicyChange() {}

    PolicyChange(UUID id, UUID branchId, String code, LocalDate effectiveOn, UUID approvalId, Instant at) {
        this.id = id;
        this.branchId = branchId;
        this.code = code;
        this.effectiveOn = effectiveOn;
        this.state = ChangeState.PROPOSED;
        this.approvalId = approvalId;
        this.proposedAt = at;
        this.changedAt = at;
    }

    /** Rules begin tomorrow at the earliest. */
    static void mustLieAhead(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw new Refused(new DayNotInTheFuture(today.plusDays(1)));
        }
    }

    /** Two members have signed, in time. */
    void settle(LocalDate today, Instant at) {
        mustLieAhead(effectiveOn, today);
        state = ChangeState.SETTLED;
        changedAt = at;
    }

    void refuse(Instant at) {
        state = ChangeState.REFUSED;
        changedAt = at;
    }

    UUID branchId() {
        return branchId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    PolicyChangeView view() {
        return new PolicyChangeView(id, branchId, code, effectiveOn, state, approvalId, proposedAt, changedAt);
    }
}
