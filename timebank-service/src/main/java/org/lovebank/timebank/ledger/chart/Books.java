package org.lovebank.timebank.ledger.chart;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lovebank.timebank.ledger.AccountKind;

/** The ledger accounts of one holder or one branch, by kind. {@code id} is the holder's account or the branch. */
public record Books(UUID id, UUID branchId, Map<AccountKind, Long> accounts) {

    public Books {
        accounts = Map.copyOf(accounts);
    }

    /** The accounts of a holder that must not be overdrawn when anything is given or spent; a team has no points. */
    public Set<Long> guards() {
        return Stream.of(AccountKind.TIME_AVAILABLE, AccountKind.PTS_AVAILABLE)
                .map(accounts::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ledger account of this kind. */
    public long of(AccountKind kind) {
        Long account = accounts.get(kind);
        if (account == null) {
            throw new IllegalStateException("no " + kind + " in the books of " + id);
        }
        return account;
    }
}
