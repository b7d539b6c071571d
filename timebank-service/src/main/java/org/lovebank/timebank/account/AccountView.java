package org.lovebank.timebank.account;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.timebank.ledger.chart.Balances;

/**
 * An account with its balances. {@code status} is FROZEN, too, while a reversal leaves the holder owing;
 * {@code earnedMinutes} were ever earned by service and are not lowered by spending.
 */
public record AccountView(
        UUID id,
        String ownerType,
        UUID ownerId,
        UUID branchId,
        String areaPath,
        String passbookNo,
        AccountStatus status,
        long pendingMinutes,
        long availableMinutes,
        long heldMinutes,
        long points,
        long heldPoints,
        long earnedMinutes,
        Instant openedAt,
        long version) {

    static AccountView of(Account account, Balances balances) {
        boolean owes = account.status() == AccountStatus.OPEN && balances.overdrawn();
        return new AccountView(
                account.id(),
                account.ownerType().name(),
                account.ownerId(),
                account.branchId(),
                account.area().value(),
                account.passbookNo(),
                owes ? AccountStatus.FROZEN : account.status(),
                balances.pendingMinutes(),
                balances.availableMinutes(),
                balances.heldMinutes(),
                balances.points(),
                balances.heldPoints(),
                balances.earnedMinutes(),
                account.openedAt(),
                account.version() + balances.version());
    }
}
