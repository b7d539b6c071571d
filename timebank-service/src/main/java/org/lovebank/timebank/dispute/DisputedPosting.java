package org.lovebank.timebank.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.dispute.DisputeRequest.Reason;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.journal.JournalReader.Found;

/** The posting that is disputed, by whom and why, and where its amount lies if it can still be spent. */
@Embeddable
class DisputedPosting {

    @Column(name = "transfer_id")
    private UUID transferId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "other_holder_id")
    private @Nullable UUID otherHolderId;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "frozen_account")
    private @Nullable UUID spendableAt;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private long amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private Reason reason;

    @SuppressWarnings("NullAway.Init")
    protected DisputedPosting() {}

    /** @param other whoever holds the account on the other side, if a holder does */
    DisputedPosting(Found found, UUID holder, Account mine, Optional<Account> other, String areaPath, Reason reason) {
        Entry entry = found.transfer().entry();
        AccountKind to = found.credit().kind();
        boolean spendable = to == AccountKind.TIME_AVAILABLE || to == AccountKind.PTS_AVAILABLE;
        this.transferId = entry.id();
        this.accountId = mine.id();
        this.holderId = holder;
        this.otherHolderId = other.map(Account::ownerId).orElse(null);
        this.areaPath = areaPath;
        this.spendableAt = spendable ? found.credit().accountId() : null;
        this.unit = entry.unit();
        this.amount = entry.amount();
        this.reason = reason;
    }

    /** Whether the caller is one of those between whom it was posted. */
    boolean concerns(Caller caller) {
        return caller.is(holderId) || caller.id().equals(otherHolderId);
    }

    UUID transferId() {
        return transferId;
    }

    UUID accountId() {
        return accountId;
    }

    UUID holderId() {
        return holderId;
    }

    AreaPath area() {
        return new AreaPath(areaPath);
    }

    Optional<UUID> spendableAt() {
        return Optional.ofNullable(spendableAt);
    }

    Unit unit() {
        return unit;
    }

    long amount() {
        return amount;
    }

    Reason reason() {
        return reason;
    }
}
