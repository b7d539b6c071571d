package org.lovebank.timebank.grant.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.OutsideYourAreas;
import org.lovebank.timebank.grant.programme.ProgrammeRefusal.ProgrammeNotActive;
import org.lovebank.timebank.grant.programme.ProgrammeRefusal.UnknownCategory;
import org.lovebank.timebank.policy.giving.GivingPolicy;

/** A branch's programme that grants key recipients 重点对象 minutes every month (南京: 政府出资发放时间). */
@Entity
@Table(name = "grant_programme")
public class Programme {

    @Id
    private UUID id;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "area_path")
    private String areaPath;

    private String name;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "minutes_per_month")
    private long minutesPerMonth;

    @Embedded
    private Months months;

    @Enumerated(EnumType.STRING)
    private ProgrammeState state;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "giving_version")
    private int givingVersion;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    Programme(
            UUID id,
            Branch branch,
            ProgrammeRequest wanted,
            Months months,
            GivingPolicy policy,
            UUID approvalId,
            Instant at) {
        List<String> categories = policy.rules().keyRecipientCategories();
        if (!categories.contains(wanted.categoryCode())) {
            throw new Refused(new UnknownCategory(categories));
        }
        this.id = id;
        this.branchId = branch.id();
        this.areaPath = branch.area().value();
        this.name = wanted.name();
        this.categoryCode = wanted.categoryCode();
        this.minutesPerMonth = wanted.minutesPerMonth();
        this.months = months;
        this.state = ProgrammeState.PROPOSED;
        this.approvalId = approvalId;
        this.givingVersion = policy.version();
        this.changedAt = at;
    }

    void decided(boolean approved, Instant at) {
        state = approved ? ProgrammeState.ACTIVE : ProgrammeState.REFUSED;
        changedAt = at;
    }

    /** No month after this one is granted; ending it twice is ending it once. */
    void end(Caller member, Instant at) {
        if (!member.holdsIn(area(), Roles.BANK_COUNCIL)) {
            throw new Refused(new OutsideYourAreas());
        }
        if (state != ProgrammeState.ENDED) {
            mustBeActive();
            state = ProgrammeState.ENDED;
            changedAt = at;
        }
    }

    public void mustBeActive() {
        if (state != ProgrammeState.ACTIVE) {
            throw new Refused(new ProgrammeNotActive(state));
        }
    }

    public UUID id() {
        return id;
    }

    public UUID branchId() {
        return branchId;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    ProgrammeState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    ProgrammeView view() {
        return new ProgrammeView(
                id,
                branchId,
                name,
                categoryCode,
                minutesPerMonth,
                months.from(),
                months.until(),
                state,
                approvalId,
                givingVersion,
                version);
    }
}
