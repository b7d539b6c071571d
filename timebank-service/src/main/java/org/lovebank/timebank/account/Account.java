package org.lovebank.timebank.account;

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
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.AccountRefusal.PersonsAccountNeeded;
import org.lovebank.timebank.account.AccountRefusal.TeamTimeIsDonatedOnly;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.AccountClosed;

/** A holder's account: whose it is, its passbook's number, and whether the registry lets its holder spend. */
@Entity
@Table(name = "account")
public class Account {

    private static final String[] WHO_MAY_LOOK = {
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.BANK_TELLER,
        Roles.BANK_COUNCIL,
        Roles.CENTER_ADMIN,
        Roles.AUDITOR
    };

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_type")
    private OwnerType ownerType;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "passbook_no")
    private String passbookNo;

    @Embedded
    private AccountLife life;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(Owner owner, UUID branchId, String passbookNo, long registryVersion, Instant openedAt) {
        this.id = idOf(owner.id());
        this.ownerType = owner.type();
        this.ownerId = owner.id();
        this.organisationId = owner.organisationId();
        this.branchId = branchId;
        this.areaPath = owner.area().value();
        this.passbookNo = passbookNo;
        this.life = new AccountLife(registryVersion);
        this.openedAt = openedAt;
    }

    /** An owner's one account: who opens it twice meets the first. */
    public static UUID idOf(UUID owner) {
        return DerivedId.of("account", owner);
    }

    /** The holder, and staff and auditors of the place, may look; for others there is nothing. */
    public void mustBeVisibleTo(Caller caller) {
        if (!actsAsHolder(caller) && !caller.holdsIn(area(), WHO_MAY_LOOK)) {
            throw new Refused(new AccountNotFound());
        }
    }

    /** Only the holder spends; what a team earned together is spent by nobody (南京: 团队时间只可捐赠). */
    public void mustBelongTo(Caller caller) {
        mustBeDonatedBy(caller);
        mustBeSpendable();
    }

    /** Whoever spends it: what a team earned together is only given away. */
    public void mustBeSpendable() {
        if (ownerType.isGroup()) {
            throw new Refused(new TeamTimeIsDonatedOnly());
        }
    }

    /** Only the holder donates, to the pool or the grant fund: the one way in which a team's time is given, too. */
    public void mustBeDonatedBy(Caller caller) {
        if (!actsAsHolder(caller)) {
            throw new Refused(new AccountNotFound());
        }
    }

    /** Gifts are for a person, and for an account that is not closed. */
    public void mustTakeGifts() {
        if (ownerType.isGroup()) {
            throw new Refused(new PersonsAccountNeeded());
        }
        if (status() == AccountStatus.CLOSED) {
            throw new Refused(new AccountClosed());
        }
    }

    /** A volunteer or a beneficiary for themselves; for a team its leader or its organisation's coordinator. */
    public boolean actsAsHolder(Caller caller) {
        return switch (ownerType) {
            case VOLUNTEER, BENEFICIARY -> caller.is(ownerId);
            case TEAM ->
                leads(caller, Roles.TEAM_LEADER, ownerId) || leads(caller, Roles.ORG_COORDINATOR, organisationId);
            case ORGANISATION -> leads(caller, Roles.ORG_COORDINATOR, ownerId);
        };
    }

    private static boolean leads(Caller caller, String role, @Nullable UUID group) {
        return group != null && caller.holdsAny(role) && caller.organisations().contains(group);
    }

    /** A beneficiary who becomes a volunteer keeps the account. */
    void become(OwnerType type, long newVersion) {
        if (ownerType == OwnerType.BENEFICIARY && type == OwnerType.VOLUNTEER) {
            ownerType = type;
            life.startAt(newVersion);
        }
    }

    boolean follow(long newVersion, AccountStatus wanted) {
        return life.follow(newVersion, wanted);
    }

    /** Frozen by what happens to the account itself. */
    public void freeze(FrozenFor why) {
        life.freeze(why);
    }

    public void close() {
        life.close();
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public UUID branchId() {
        return branchId;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public OwnerType ownerType() {
        return ownerType;
    }

    public String passbookNo() {
        return passbookNo;
    }

    public AccountStatus status() {
        return life.status();
    }

    public @Nullable FrozenFor frozenFor() {
        return life.frozenFor();
    }

    Instant openedAt() {
        return openedAt;
    }

    long version() {
        return version;
    }
}
