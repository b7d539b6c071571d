package org.lovebank.timebank.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * A lot of points; {@code expiresOn} is the first day on which they are no longer there, absent when they never expire.
 * {@code pointsLeft} are neither spent nor held.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PointsLotView(
        UUID transferId,
        TransferKind kind,
        long points,
        long pointsLeft,
        LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        int policyVersion,
        long sequence) {}
