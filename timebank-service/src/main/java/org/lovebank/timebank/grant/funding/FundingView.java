package org.lovebank.timebank.grant.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A funding as the council and auditors see it; {@code transferId} is there when it was posted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundingView(
        UUID id,
        UUID branchId,
        long minutes,
        FundingState state,
        UUID approvalId,
        @Nullable String refusalCode,
        @Nullable UUID transferId,
        Instant changedAt) {}
