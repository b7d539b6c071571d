package org.lovebank.timebank.writeoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;

/** A write-off as the branch's people see it; {@code amount} is there when it was posted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteOffView(
        UUID id,
        UUID accountId,
        Unit unit,
        String reasonCode,
        WriteOffState state,
        @Nullable Long amount,
        UUID approvalId,
        @Nullable String refusalCode,
        @Nullable UUID transferId,
        Instant changedAt) {}
