package org.lovebank.timebank.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it was decided. {@code refId} is the transfer that it builds on or undoes, {@code factId} the service
 * record or redemption behind it, {@code groupId} the instruction when that has several legs.
 */
public record Entry(
        UUID id,
        TransferKind kind,
        Unit unit,
        Side debit,
        Side credit,
        long amount,
        @Nullable UUID refId,
        @Nullable UUID factId,
        @Nullable UUID groupId,
        Stamp stamp) {}
