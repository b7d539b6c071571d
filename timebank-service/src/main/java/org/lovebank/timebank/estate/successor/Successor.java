package org.lovebank.timebank.estate.successor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account that a holder named 指定继承人; none, when the holder took the name back. */
@Entity
@Table(name = "successor")
class Successor {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "successor_account")
    private @Nullable UUID successorAccount;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Successor() {}

    Successor(UUID accountId) {
        this.accountId = accountId;
    }

    void name(@Nullable UUID account) {
        successorAccount = account;
    }

    boolean is(UUID account) {
        return account.equals(successorAccount);
    }

    SuccessorView view() {
        return new SuccessorView(accountId, successorAccount, version + 1);
    }
}
