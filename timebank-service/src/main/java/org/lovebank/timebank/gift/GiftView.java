package org.lovebank.timebank.gift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gift as both sides and the teller see it; {@code transferId} is there when it was posted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GiftView(
        UUID id,
        UUID fromAccountId,
        UUID toAccountId,
        long minutes,
        String relation,
        GiftState state,
        @Nullable Instant relationCheckedAt,
        @Nullable String refusalCode,
        @Nullable UUID transferId,
        int givingPolicyVersion,
        Instant proposedAt,
        Instant expiresAt,
        Instant changedAt) {}
