package org.lovebank.timebank.grant.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.DerivedId;

/**
 * One month of one recipient in one programme. The ledger remembers what it refused, so a fund that was empty is asked again
 * under the next number; the number grows only after a refusal is on disk, so at most one of them is ever paid.
 */
@Entity
@Table(name = "grant_payment")
class Payment {

    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "account_id")
    private UUID accountId;

    private LocalDate month;
    private long minutes;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /** The ledger has paid this try. */
    void paid(int tried, Instant at) {
        if (isTrying(tried)) {
            state = PaymentState.PAID;
            refusalCode = null;
            changedAt = at;
        }
    }

    /** The fund was empty: it is asked again later. */
    void waits(int tried, String code, Instant at) {
        if (isTrying(tried)) {
            state = PaymentState.WAITING;
            refusalCode = code;
            attempt = tried + 1;
            changedAt = at;
        }
    }

    /** Such as to a closed account. */
    void refuse(int tried, String code, Instant at) {
        if (isTrying(tried)) {
            state = PaymentState.REFUSED;
            refusalCode = code;
            changedAt = at;
        }
    }

    private boolean isTrying(int tried) {
        return isOpen() && attempt == tried;
    }

    boolean isOpen() {
        return state == PaymentState.DUE || state == PaymentState.WAITING;
    }

    UUID transferId() {
        return DerivedId.of("grant:" + programmeId + ':' + accountId + ':' + YearMonth.from(month) + ':' + attempt);
    }

    UUID id() {
        return id;
    }

    UUID grantId() {
        return grantId;
    }

    UUID branchId() {
        return branchId;
    }

    UUID accountId() {
        return accountId;
    }

    long minutes() {
        return minutes;
    }

    int attempt() {
        return attempt;
    }

    GrantPaymentView view() {
        UUID transfer = state == PaymentState.PAID ? transferId() : null;
        return new GrantPaymentView(YearMonth.from(month), minutes, state, refusalCode, transfer);
    }
}
