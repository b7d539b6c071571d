package org.lovebank.timebank.estate.inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.estate.Estate;
import org.lovebank.timebank.estate.inheritance.InheritanceRefusal.InheritanceNotFound;
import org.lovebank.timebank.estate.inheritance.InheritanceRefusal.InheritanceNotWaiting;
import org.lovebank.timebank.estate.inheritance.InheritanceRefusal.OwnMatter;
import org.lovebank.timebank.estate.inheritance.InheritanceRequest.Disposal;

/** An heir's application for what a holder left 继承申请. */
@Entity
@Table(name = "inheritance")
class Inheritance {

    @Id
    private UUID id;

    @Column(name = "estate_account")
    private UUID estateAccount;

    @Column(name = "heir_account")
    private UUID heirAccount;

    @Column(name = "heir_id")
    private UUID heirId;

    @Column(name = "area_path")
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Disposal disposal;

    @Column(name = "named_by_holder")
    private boolean namedByHolder;

    @Enumerated(EnumType.STRING)
    private InheritanceState state;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "approval_id")
    private @Nullable UUID approvalId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Inheritance() {}

    Inheritance(UUID id, Estate estate, Account heir, Disposal disposal, boolean namedByHolder, Instant at) {
        this.id = id;
        this.estateAccount = estate.accountId();
        this.heirAccount = heir.id();
        this.heirId = heir.ownerId();
        this.areaPath = estate.area().value();
        this.disposal = disposal;
        this.namedByHolder = namedByHolder;
        this.state = InheritanceState.APPLIED;
        this.changedAt = at;
    }

    void mustBeVisibleTo(Caller caller) {
        boolean staff = caller.holdsIn(area(), Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR);
        if (!caller.is(heirId) && !staff) {
            throw new Refused(new InheritanceNotFound());
        }
    }

    /** The teller of the place has seen a proof, or none; what it was is not kept. */
    void mustBeCheckedBy(Caller teller) {
        if (!teller.holdsIn(area(), Roles.BANK_TELLER)) {
            throw new Refused(new InheritanceNotFound());
        }
        if (teller.is(heirId)) {
            throw new Refused(new OwnMatter());
        }
        if (state != InheritanceState.APPLIED) {
            throw new Refused(new InheritanceNotWaiting(state));
        }
    }

    void proven(UUID teller, UUID approval, Instant at) {
        checkedBy = teller;
        approvalId = approval;
        become(InheritanceState.CHECKED, at);
    }

    void unproven(UUID teller, Instant at) {
        checkedBy = teller;
        become(InheritanceState.REFUSED, at);
    }

    void decided(boolean approved, Instant at) {
        become(approved ? InheritanceState.SETTLED : InheritanceState.REFUSED, at);
    }

    private void become(InheritanceState next, Instant at) {
        state = next;
        changedAt = at;
    }

    /** The account that receives; empty: the heir donates. */
    Optional<UUID> receiver() {
        return disposal == Disposal.KEEP ? Optional.of(heirAccount) : Optional.empty();
    }

    AreaPath area() {
        return new AreaPath(areaPath);
    }

    UUID id() {
        return id;
    }

    UUID estateAccount() {
        return estateAccount;
    }

    UUID heirId() {
        return heirId;
    }

    InheritanceView view() {
        return new InheritanceView(
                id, estateAccount, heirAccount, disposal.name(), state, namedByHolder, approvalId, changedAt);
    }
}
