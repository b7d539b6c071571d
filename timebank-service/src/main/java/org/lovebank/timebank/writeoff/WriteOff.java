package org.lovebank.timebank.writeoff;

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
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Unit;

/** What one account owes after a reversal and two members of the council forgive 核销; how much it is, is seen then. */
@Entity
@Table(name = "write_off")
class WriteOff {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Column(name = "reason_code")
    private String reasonCode;

    @Enumerated(EnumType.STRING)
    private WriteOffState state;

    private @Nullable Long amount;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WriteOff() {}

    WriteOff(UUID id, Account account, WriteOffRequest wanted, UUID approvalId, Instant at) {
        this.id = id;
        this.accountId = account.id();
        this.unit = wanted.unit();
        this.reasonCode = wanted.reasonCode();
        this.state = WriteOffState.PROPOSED;
        this.approvalId = approvalId;
        this.changedAt = at;
    }

    void approve(Instant at) {
        become(WriteOffState.APPROVED, at);
    }

    /** The ledger has made it good; whoever comes second finds it so. */
    void posted(long written, Instant at) {
        if (state == WriteOffState.APPROVED) {
            amount = written;
            become(WriteOffState.POSTED, at);
        }
    }

    void refuse(String code, Instant at) {
        if (state == WriteOffState.PROPOSED || state == WriteOffState.APPROVED) {
            refusalCode = code;
            become(WriteOffState.REFUSED, at);
        }
    }

    private void become(WriteOffState next, Instant at) {
        state = next;
        changedAt = at;
    }

    UUID transferId() {
        return DerivedId.of("write-off", id);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Unit unit() {
        return unit;
    }

    String reasonCode() {
        return reasonCode;
    }

    WriteOffState state() {
        return state;
    }

    WriteOffView view() {
        UUID transfer = state == WriteOffState.POSTED ? transferId() : null;
        return new WriteOffView(
                id, accountId, unit, reasonCode, state, amount, approvalId, refusalCode, transfer, changedAt);
    }
}
