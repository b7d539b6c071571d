package org.lovebank.timebank.points;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.TransferKind;

/** One line of a holder's available points; {@code change} is signed, {@code seq} its number on the account. */
public record PointsMove(
        long seq,
        UUID id,
        TransferKind kind,
        long change,
        @Nullable UUID refId,
        @Nullable UUID factId,
        int policyVersion,
        Instant recordedAt) {}
