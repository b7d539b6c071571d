package org.lovebank.timebank.account;

import jakarta.persistence.Column;
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
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.ledger.DerivedId;

/** A holder's account: whose it is, its passbook's number, and whether the registry lets its holder spend. */
@Entity
@Table(name = "account")
public class Account {

    private static final String VOLUNTEER = "VOLUNTEER";
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

    @Column(name = "owner_type")
    private String ownerType;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "passbook_no")
    private String passbookNo;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "registry_version")
    private long registryVersion;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID volunteer, UUID branchId, AreaPath area, String passbookNo, long registryVersion, Instant openedAt) {
        this.id = idOf(volunteer);
        this.ownerType = VOLUNTEER;
        this.ownerId = volunteer;
        this.branchId = branchId;
        this.areaPath = area.value();
        this.passbookNo = passbookNo;
        this.status = AccountStatus.OPEN;
        this.registryVersion = registryVersion;
        this.openedAt = openedAt;
    }

    /** A volunteer's one account: who opens it twice meets the first. */
    public static UUID idOf(UUID volunteer) {
        return DerivedId.of("account", volunteer);
    }

    /** The holder, and staff and auditors of the place, may look; for others there is nothing. */
    public void mustBeVisibleTo(Caller caller) {
        if (!caller.is(ownerId) && !caller.holdsIn(area(), WHO_MAY_LOOK)) {
            throw new Refused(new AccountNotFound());
        }
    }

    /** Only the holder spends. */
    public void mustBelongTo(Caller caller) {
        if (!caller.is(ownerId)) {
            throw new Refused(new AccountNotFound());
        }
    }

    /** Takes up what the registry says; false when it is old news or no change. */
    boolean follow(long newVersion, AccountStatus wanted) {
        if (newVersion <= registryVersion) {
            return false;
        }
        registryVersion = newVersion;
        if (status == wanted || status == AccountStatus.CLOSED) {
            return false;
        }
        status = wanted;
        return true;
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

    String ownerType() {
        return ownerType;
    }

    String passbookNo() {
        return passbookNo;
    }

    AccountStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    long version() {
        return version;
    }
}
