package org.lovebank.timebank.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.grant.GrantRefusal.GrantNotActive;
import org.lovebank.timebank.grant.GrantRefusal.GrantNotFound;
import org.lovebank.timebank.grant.programme.Months;
import org.lovebank.timebank.grant.programme.Programme;

/** A key recipient's place in a programme 重点对象发放, proposed by one member of the council and approved by another. */
@Entity
@Table(name = "minute_grant")
class Grant {

    @Id
    private UUID id;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "area_path")
    private String areaPath;

    @Embedded
    private Months months;

    @Enumerated(EnumType.STRING)
    private GrantState state;

    @Column(name = "attested_by")
    private UUID attestedBy;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(
            UUID id,
            Programme programme,
            Account recipient,
            Months months,
            UUID attestedBy,
            UUID approvalId,
            Instant at) {
        this.id = id;
        this.programmeId = programme.id();
        this.accountId = recipient.id();
        this.ownerId = recipient.ownerId();
        this.areaPath = programme.area().value();
        this.months = months;
        this.state = GrantState.PROPOSED;
        this.attestedBy = attestedBy;
        this.approvalId = approvalId;
        this.changedAt = at;
    }

    /** That somebody is a key recipient is known to them, and to the people of the branch who must know. */
    void mustBeVisibleTo(Caller caller) {
        boolean staff = caller.holdsIn(new AreaPath(areaPath), Roles.BANK_COUNCIL, Roles.BANK_TELLER, Roles.AUDITOR);
        if (!caller.is(ownerId) && !staff) {
            throw new Refused(new GrantNotFound());
        }
    }

    void decided(boolean approved, Instant at) {
        state = approved ? GrantState.ACTIVE : GrantState.REFUSED;
        changedAt = at;
    }

    /** No later month is paid; ending it twice is ending it once. */
    void end(Caller member, Instant at) {
        if (!member.holdsIn(new AreaPath(areaPath), Roles.BANK_COUNCIL)) {
            throw new Refused(new GrantNotFound());
        }
        if (state == GrantState.ENDED) {
            return;
        }
        if (state != GrantState.ACTIVE) {
            throw new Refused(new GrantNotActive(state));
        }
        state = GrantState.ENDED;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    GrantView view() {
        return new GrantView(
                id, programmeId, accountId, months.from(), months.until(), state, attestedBy, approvalId, changedAt);
    }
}
