package org.lovebank.timebank.passbook;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.timebank.ledger.chart.Balances;

/** What an account held after everything that was recorded up to an instant. */
public record BalanceView(
        UUID accountId,
        Instant at,
        long pendingMinutes,
        long availableMinutes,
        long heldMinutes,
        long points,
        long heldPoints,
        long earnedMinutes) {

    static BalanceView of(UUID account, Instant at, Balances balances) {
        return new BalanceView(
                account,
                at,
                balances.pendingMinutes(),
                balances.availableMinutes(),
                balances.heldMinutes(),
                balances.points(),
                balances.heldPoints(),
                balances.earnedMinutes());
    }
}
