package org.lovebank.timebank.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.estate.EstateRefusal.EstateNotFound;
import org.lovebank.timebank.estate.EstateRefusal.EstateSettled;
import org.lovebank.timebank.estate.EstateRefusal.TooLateToInherit;

/** What a holder who died left in one account 遗存, and until when heirs may apply for it. */
@Entity
@Table(name = "estate")
public class Estate {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "reason_code")
    private String reasonCode;

    @Enumerated(EnumType.STRING)
    private EstateState state;

    @Column(name = "closure_id")
    private @Nullable UUID closureId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "apply_until")
    private Instant applyUntil;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Estate() {}

    Estate(Account account, String reasonCode, int days, Instant at) {
        this.accountId = account.id();
        this.areaPath = account.area().value();
        this.reasonCode = reasonCode;
        this.state = EstateState.OPEN;
        this.openedAt = at;
        this.applyUntil = at.plus(Duration.ofDays(days));
        this.changedAt = at;
    }

    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(area(), Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new EstateNotFound());
        }
    }

    /** Heirs apply while it is open and the days are not over. */
    public void mustTakeApplications(Instant at) {
        mustBeOpen();
        if (at.isAfter(applyUntil)) {
            throw new Refused(new TooLateToInherit());
        }
    }

    /** It goes where the closure says. */
    public void settle(UUID closure, Instant at) {
        mustBeOpen();
        state = EstateState.SETTLED;
        closureId = closure;
        changedAt = at;
    }

    public void mustBeOpen() {
        if (state != EstateState.OPEN) {
            throw new Refused(new EstateSettled());
        }
    }

    public UUID accountId() {
        return accountId;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public @Nullable UUID closureId() {
        return closureId;
    }

    long version() {
        return version;
    }

    EstateView view() {
        return new EstateView(accountId, state, reasonCode, openedAt, applyUntil, changedAt);
    }
}
